// SPDX-License-Identifier: Apache-2.0
// __LINE__, __COUNTER__ and __FILE__, also as part of a name.
#include <linux/module.h>
#include <linux/pci.h>

#define JOIN(a, b) a##b
#define JOIN_EXPANDED(a, b) JOIN(a, b)
#define UNIQUE(name) JOIN_EXPANDED(name, __LINE__)
#define NEXT(step) { PCI_DEVICE(0x5ea1, 0x100 + step * (__COUNTER__ - __COUNTER__)) }

static const struct pci_device_id UNIQUE(ids_)[] = {
    { PCI_DEVICE(0x5ea1, __LINE__) },
    { PCI_DEVICE(0x5ea1, __LINE__), .driver_data = (kernel_ulong_t)__FILE__ },
    NEXT(1), NEXT(2),
#line 900 "renamed.c"
    { PCI_DEVICE(0x5ea1, __LINE__) },
    { PCI_DEVICE(0x5ea1, __INCLUDE_LEVEL__) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids_11);
