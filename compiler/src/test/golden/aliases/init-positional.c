// SPDX-License-Identifier: Apache-2.0
// Values in the order of the members; what is not written is zero.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { 0x7a5e, 0x0001, PCI_ANY_ID, PCI_ANY_ID, 0, 0, 7 },
    { 0x7a5e, 0x0002, 0x11, 0x22, 0x030000, 0xff0000, 7, 1 },
    { 0x7a5e, 0x0003, PCI_ANY_ID, PCI_ANY_ID, 0x020000, 0xffffff },
    { 0x7a5e, 0x0004, PCI_ANY_ID, PCI_ANY_ID, },
    { 0x7a5e, 0x0005, PCI_ANY_ID },
    { 0x7a5e, 0x0006 },
    { 0x7a5e },
    { 0, }
};
MODULE_DEVICE_TABLE(pci, ids);
