// SPDX-License-Identifier: Apache-2.0
// A value without a name goes to the member after the one named last.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { .device = 0x22, 0x33, 0x44, .vendor = 0x7a5e },
    { .vendor = 0x7a5e, 0x55, PCI_ANY_ID, PCI_ANY_ID },
    { 0x7a5e, .subvendor = 1, 2, 0x020000, 0xff0000 },
    { 0x7a5e, 0x66, .class = 0x0c0330, ~0, 9, 1, .subvendor = PCI_ANY_ID, PCI_ANY_ID },
    { .class_mask = 0xffffff, .vendor = 0x7a5e, 1, 2, 3, 0x030201 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
