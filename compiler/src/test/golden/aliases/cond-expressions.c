// SPDX-License-Identifier: Apache-2.0
// Arithmetic in #if: 64 bits, C precedence, unsigned where one side is.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0x0594, n) },
#define TWO 2
#define ADD(a, b) ((a) + (b))
#define EMPTY

static const struct pci_device_id ids[] = {
#if 1 + TWO * 3 == 7 && (1 << 4 | 1) == 17
    ID(1)
#endif
#if -1 > 0u
    ID(2)
#endif
#if -1 > 0
    ID(3)
#endif
#if 0x7fffffffffffffff + 1u < 0
    ID(4)
#else
    ID(5)
#endif
#if 'A' == 65 && '\n' == 10 && '\x41' == '\101' && '\377' < 0
    ID(6)
#endif
#if UNKNOWN || true_unknown == 1
    ID(7)
#elif !UNKNOWN && UNKNOWN == 0
    ID(8)
#endif
#if ADD(TWO, 1) == 3 EMPTY
    ID(9)
#endif
#if (2 > 1 ? 10 : 1 / 0) == 10 && (1 || 1 / 0) && !(0 && 1 / 0)
    ID(10)
#endif
#if 7 / -2 == -3 && 7 % -2 == 1 && -7 >> 1 == -4 && ~0 == -1
    ID(11)
#endif
#if 0xffffffffffffffff == -1 && 0x100000000 >> 32 == 1 && 1u - 2 > 0
    ID(12)
#endif
#if defined TWO && defined(ADD) && !defined (EMPTYY) && defined EMPTY
    ID(13)
#endif
#if 1 == 1L && 2U == 2UL && 0b11 == 3 && 010 == 8 && 0X10ull == 16
    ID(14)
#endif
#if (1, 2) == 2 || 3 - 2 - 1 == 0
    ID(15)
#endif
#if (0 ? -1 : 0u) - 1 > 0
    ID(16)
#endif
#if ADD /* a comment */ (1, \
        TWO) == 3 // and another
    ID(17)
#endif
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
