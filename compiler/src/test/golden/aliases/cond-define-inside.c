// SPDX-License-Identifier: Apache-2.0
// #define and #undef between the braces, also under conditions.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
#define ID(x, ...) { .vendor = PCI_VENDOR_ID_INTEL, .device = x, .subvendor = PCI_ANY_ID, \
        .subdevice = PCI_ANY_ID, .class = (PCI_CLASS_BRIDGE_HOST << 8), .class_mask = ~0, ##__VA_ARGS__ }
    ID(0x7190),
    ID(PCI_DEVICE_ID_INTEL_82443BX_0 + 0x10, .driver_data = 1),
#undef ID
#define ID(x) { PCI_DEVICE(0x0594, (x) | (4 << 8)) },
    ID(1) ID(2)
#ifdef ID
# undef ID
# define ID(x)
#endif
    ID(3)
#undef ID
    { }
#define ID tail
};
MODULE_DEVICE_TABLE(pci, ids);
