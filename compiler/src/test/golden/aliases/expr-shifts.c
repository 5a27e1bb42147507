// SPDX-License-Identifier: Apache-2.0
// Shifts keep the type of the left side.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0xc0de, n) },

static const struct pci_device_id ids[] = {
    ID(1 << 31)
    ID(1u << 31)
    ID(1ull << 40 >> 36)
    ID(0xffu << 28 >> 24)
    ID((u8)0xff << 4)
    ID((0x100000000 << 4) >> 36)
    ID(BIT(3) | BIT_ULL(35) >> 30)
    ID(GENMASK(7, 4))
    ID(GENMASK_ULL(39, 36) >> 32)
    ID((s64)0xffffffff00000000 >> 36 & 0xffff)
    ID(-1 >> 31 & 0x42)
    ID(0x123456 >> 8 & 0xff)
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
