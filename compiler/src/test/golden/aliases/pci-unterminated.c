// SPDX-License-Identifier: Apache-2.0
// A table whose last entry is not zero is an error, and gives no line.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1) },
    { PCI_DEVICE(0x7a5e, 2) },
};
MODULE_DEVICE_TABLE(pci, ids);
