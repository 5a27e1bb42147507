// SPDX-License-Identifier: Apache-2.0
// ## joins to names and to numbers, once and through two levels.
#include <linux/module.h>
#include <linux/pci.h>

#define VENDOR_GULL 0x5ea1
#define DEVICE_GULL_MK2 0x0202
#define ID(v, d) { PCI_DEVICE(VENDOR_##v, DEVICE_##v##_##d) }
#define JOIN(a, b) a##b
#define JOIN_EXPANDED(a, b) JOIN(a, b)
#define MK MK2
#define HIGH 12

static const struct pci_device_id ids[] = {
    ID(GULL, MK2),
    { PCI_DEVICE(VENDOR_GULL, JOIN(0x, 12)) },
    { PCI_DEVICE(VENDOR_GULL, JOIN(0x12, ab)) },
    { PCI_DEVICE(VENDOR_GULL, JOIN_EXPANDED(DEVICE_GULL_, MK)) },
    { PCI_DEVICE(VENDOR_GULL, JOIN_EXPANDED(0x, HIGH)) },
    { JOIN(PCI_DEV, ICE)(VENDOR_GULL, JOIN(1 <, < 4)) },
    { .JOIN(ven, dor) = 0x5ea1, .JOIN(dev, ice) = JOIN(, 7), .JOIN(sub, device) = JOIN(9, ) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
