// modaliasc: -DOSPREY_SUB=0x77
// SPDX-License-Identifier: Apache-2.0
// Conditions inside one entry and inside its macro arguments.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    {
        .vendor = 0x0594,
#if OSPREY_SUB > 0x70
        .device = 1,
#else
        .device = 2,
#endif
#ifdef OSPREY_SUB
        .subvendor =
# if OSPREY_SUB & 1
            OSPREY_SUB +
# endif
            1,
#endif
    },
#ifdef NOBODY
    {
#else
    { PCI_DEVICE(0x0594, 3)
#endif
    },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
