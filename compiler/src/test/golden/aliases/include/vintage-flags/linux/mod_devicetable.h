// SPDX-License-Identifier: Apache-2.0
#ifndef VINTAGE_FLAGS_MOD_DEVICETABLE_H
#define VINTAGE_FLAGS_MOD_DEVICETABLE_H

#include <linux/types.h>

typedef unsigned long kernel_ulong_t;

#define PCI_ANY_ID (~0)
#define PCI_ID_F_VFIO_DRIVER_OVERRIDE 1

struct pci_device_id {
    __u32 vendor, device;
    __u32 subvendor, subdevice;
    __u32 class, class_mask;
    kernel_ulong_t driver_data;
    __u32 flags;
};

#endif
