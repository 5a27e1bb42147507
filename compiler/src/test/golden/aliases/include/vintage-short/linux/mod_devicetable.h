// SPDX-License-Identifier: Apache-2.0
#ifndef VINTAGE_SHORT_MOD_DEVICETABLE_H
#define VINTAGE_SHORT_MOD_DEVICETABLE_H

#include <linux/types.h>

typedef unsigned long kernel_ulong_t;

#define PCI_ANY_ID (~0)

struct pci_device_id {
    __u32 vendor, device;
    __u32 subvendor, subdevice;
    __u32 class, class_mask;
    kernel_ulong_t driver_data;
};

#endif
