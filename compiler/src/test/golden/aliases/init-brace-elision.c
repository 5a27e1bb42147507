// SPDX-License-Identifier: Apache-2.0
// Without inner braces the values fill member after member, entry after entry.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    0x7a5e, 1, PCI_ANY_ID, PCI_ANY_ID, 0, 0, 11, 0,
    0x7a5e, 2, 3, 4, 0x020000, 0xffffff, 12, 1,
    { 0x7a5e, 5 },
    0x7a5e, 6, 7, 8, 0, 0, 0, 0,
    0x7a5e, 9, 10, 11,
    0x0c0330, 0xff0000, 14, 0,
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
