// SPDX-License-Identifier: Apache-2.0
// Operators that only a compiler knows, in an id.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0xc0de, n) },
#define CHECKED(n) (BUILD_BUG_ON_ZERO((n) > 0xff) + (n))
#define IS_INT(x) __builtin_types_compatible_p(__typeof__(x), int)

static const struct pci_device_id ids[] = {
    ID(__builtin_choose_expr(1, 0x10, 0x20))
    ID(__builtin_choose_expr(sizeof(long) == 4, 0x10, 0x20))
    ID(__builtin_constant_p(5) + 0x30)
    ID(IS_INT(1) ? 0x41 : 0x42)
    ID(IS_INT(1L) ? 0x51 : 0x52)
    ID(_Generic(1u, int: 0x61, unsigned: 0x62, default: 0x63))
    ID(_Generic((char)1, int: 0x71, default: 0x73))
    ID(CHECKED(0x80))
    ID(__extension__ 0x90)
    ID(BUILD_BUG_ON_ZERO(0) + 0xa0)
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
