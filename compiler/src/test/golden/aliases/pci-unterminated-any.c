// SPDX-License-Identifier: Apache-2.0
// A last entry of PCI_DEVICE(0, 0) is not zero, because of its subsystem ids.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1) },
    { PCI_DEVICE(0, 0) }
};
MODULE_DEVICE_TABLE(pci, ids);
