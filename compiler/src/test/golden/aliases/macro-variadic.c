// SPDX-License-Identifier: Apache-2.0
// Standard variable arguments: all of them, none of them, and in the middle of a list.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(d, ...) { PCI_DEVICE(0x5ea1, d), __VA_ARGS__ }
#define ALL(...) { __VA_ARGS__ }
#define WRAP(...) ALL(PCI_DEVICE(__VA_ARGS__))
#define COUNT(...) COUNT_(__VA_ARGS__, 4, 3, 2, 1)
#define COUNT_(a, b, c, d, n, ...) n

static const struct pci_device_id ids[] = {
    ID(1, .driver_data = 1),
    ID(2, 0x020000, 0xffff00),
    ID(3),
    ID(4, ),
    ALL(0x5ea1, 5, (6), 8),
    WRAP(0x5ea1, 9),
    { PCI_DEVICE(0x5ea1, COUNT(x, y, z)) },
    { PCI_DEVICE(0x5ea1, COUNT()) },
    ALL()
};
MODULE_DEVICE_TABLE(pci, ids);
