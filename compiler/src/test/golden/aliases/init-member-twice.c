// SPDX-License-Identifier: Apache-2.0
// The last value of a member wins, and a member named again does not clear the others.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1), .subvendor = 0x152d, .subdevice = 0x0833 },
    { .vendor = 1, .vendor = 2, .vendor = 0x7a5e, .device = 3 },
    { 1, 2, 3, 4, .vendor = 0x7a5e },
    { .device = 9, .vendor = 0x7a5e, 8 },
    { PCI_DEVICE(0x7a5e, 5), PCI_DEVICE_SUB(0x7a5f, 6, 7, 8) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
