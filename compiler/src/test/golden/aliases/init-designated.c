// SPDX-License-Identifier: Apache-2.0
// Members by name, in any order.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    {
        .class_mask = 0xffff00,
        .class = 0x010800,
        .subdevice = PCI_ANY_ID,
        .subvendor = PCI_ANY_ID,
        .device = 0x0a0a,
        .vendor = 0x7a5e,
    },
    { .driver_data = 5, .override_only = 1, .device = 2, .vendor = 0x7a5e },
    { .vendor = 0x7a5e },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
