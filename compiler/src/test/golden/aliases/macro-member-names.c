// SPDX-License-Identifier: Apache-2.0
// Member names that are macros too.
#include <linux/module.h>
#include <linux/pci.h>

#define vendor_field vendor
#define FIELD(name) .name
#define MATCH_CLASS .class_mask = 0xff0000, .class
#define device device
#define subvendor subdevice

static const struct pci_device_id ids[] = {
    { .vendor_field = 0x5ea1, FIELD(device) = 1, MATCH_CLASS = 0x030000 },
    { .vendor = 0x5ea1, .device = 2, .subvendor = 3 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
