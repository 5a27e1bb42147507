// SPDX-License-Identifier: Apache-2.0
// Operators of GNU C and C11 in driver_data.
#include <linux/module.h>
#include <linux/pci.h>

struct narrow { char c; };
struct wide { long long l[4]; };
static const struct narrow narrow_board;
static const struct wide wide_board;

#define KIND(x) _Generic((x), struct narrow *: 1, const struct narrow *: 2, default: 3)
#define PICK(x) __builtin_choose_expr(__builtin_types_compatible_p(__typeof__(x), const struct wide), 10, 20)

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1), .driver_data = KIND(&narrow_board) },
    { PCI_DEVICE(0x7a5e, 2), .driver_data = PICK(wide_board) },
    { PCI_DEVICE(0x7a5e, 3), .driver_data = __builtin_offsetof(struct wide, l[2]) },
    { PCI_DEVICE(0x7a5e, 4), .driver_data = sizeof(struct { int a; struct { char b[3]; }; }) },
    { PCI_DEVICE(0x7a5e, 5), .driver_data = __extension__ (kernel_ulong_t)&wide_board },
    { PCI_DEVICE(0x7a5e, 6), .driver_data = __alignof__(struct wide) + _Alignof(char) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
