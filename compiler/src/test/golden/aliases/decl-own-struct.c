// SPDX-License-Identifier: Apache-2.0
// A structure of another name counts as a PCI table if it is handed in as one.
#include <linux/module.h>
#include <linux/pci.h>

struct kestrel_id {
    u32 vendor, device;
    u32 subvendor, subdevice;
    u32 class, class_mask;
    unsigned long driver_data;
    u32 override_only;
} __attribute__((aligned(8)));

static const struct kestrel_id ids[] = {
    { PCI_DEVICE(0x6b1d, 1) },
    { 0x6b1d, 2, 3, 4, 0x020000, 0xffff00, 5, 1 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
