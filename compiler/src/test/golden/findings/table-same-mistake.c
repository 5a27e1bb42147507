// SPDX-License-Identifier: Apache-2.0
// Entries that are written alike have the same mistakes, each in its own place.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1), .driver_data = 1, .clas = 2 },
    { PCI_DEVICE(0x5b1e, 2), .driver_data = 2, .clas = 3 },
    { PCI_DEVICE(0x5b1e, 3), .device = 4 },
    { PCI_DEVICE(0x5b1e, 4), .device = 5 },
    { .vendor = 1, .vendor = 2 },
    { .vendor = 3, .vendor = 4 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
