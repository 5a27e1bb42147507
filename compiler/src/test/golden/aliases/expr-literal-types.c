// SPDX-License-Identifier: Apache-2.0
// The type of a literal follows its size, its base and its suffix.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0xc0de, n) },

static const struct pci_device_id ids[] = {
    ID(0xffffffff + 1 ? 1 : 2)
    ID(4294967295 + 1 ? 3 : 4)
    ID(0x80000000 > 0 ? 5 : 6)
    ID(-2147483648 < 0 ? 7 : 8)
    ID(-0x80000000 < 0 ? 9 : 10)
    ID(037777777777 + 1 ? 11 : 12)
    ID(2147483647 + 1u > 0 ? 13 : 14)
    ID(sizeof(0x7fffffff) << 4 | sizeof(0x80000000))
    ID(sizeof(2147483647) << 4 | sizeof(2147483648))
    ID(sizeof(0xffffffff) << 4 | sizeof(0x100000000))
    ID(sizeof(1) << 8 | sizeof(1L) << 4 | sizeof(1ULL))
    ID(sizeof('a') << 4 | sizeof((char)'a'))
    ID(~0u >> 4 == 0xfffffff ? 15 : 16)
    ID(~0ul >> 60)
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
