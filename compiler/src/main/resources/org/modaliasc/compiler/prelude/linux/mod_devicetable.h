// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_MOD_DEVICETABLE_H
#define MODALIASC_LINUX_MOD_DEVICETABLE_H

#include <linux/types.h>

typedef unsigned long kernel_ulong_t;

#define PCI_ANY_ID (~0)

enum { PCI_ID_F_VFIO_DRIVER_OVERRIDE = 1 };

struct pci_device_id {
    __u32 vendor;
    __u32 device;
    __u32 subvendor;
    __u32 subdevice;
    __u32 class;
    __u32 class_mask;
    kernel_ulong_t driver_data;
    __u32 override_only;
};

#endif
