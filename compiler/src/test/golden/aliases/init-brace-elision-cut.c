// SPDX-License-Identifier: Apache-2.0
// An entry in braces ends the unfinished entry before it.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    [1] = 0x7a5e, 1,
    [0] = 0x7a5e, 2, PCI_ANY_ID, PCI_ANY_ID, 0, 0, 0, 0,
    0x7a5e, 3, 4, 5, 0x010600, 0xffff00, 0,
    [3] = { 0 }
};
MODULE_DEVICE_TABLE(pci, ids);
