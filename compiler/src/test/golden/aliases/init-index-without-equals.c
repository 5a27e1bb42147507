// SPDX-License-Identifier: Apache-2.0
// The GNU spelling `[index] value` of an array designator.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    [1] { PCI_DEVICE(0x7a5e, 1) },
    [0] { PCI_DEVICE(0x7a5e, 2) },
    [2] { 0 }
};
MODULE_DEVICE_TABLE(pci, ids);
