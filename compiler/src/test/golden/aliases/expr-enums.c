// SPDX-License-Identifier: Apache-2.0
// Enumerators count up, look back, go negative, and may share values.
#include <linux/module.h>
#include <linux/pci.h>

enum { FIRST, SECOND, TENTH = 10, ELEVENTH, BACK = FIRST + 2, THIRD, };
enum named { NEGATIVE = -3, MINUS_TWO, SIZE = sizeof(int) * 4, SHIFTED = (SIZE << 4) | 1 };
enum __packed small { LETTER = 'L', NEXT_LETTER };
typedef enum { WIDE = 0x100000000, WIDER } wide_t;
struct holder { enum { INSIDE = 0x55, INSIDE_2 } kind; union { enum inner { DEEP = 0x66 } e; } u; };
static enum { WITH_VARIABLE = 0x77 } variable __maybe_unused = WITH_VARIABLE;
enum attributed { OLD __attribute__((deprecated)) = 0x88, NEWER __attribute__((unused)) };
enum forward;
enum forward { LATE = THIRD * 3 };
#define ID(n) { PCI_DEVICE(0xc0de, n) },

static const struct pci_device_id ids[] = {
    ID(FIRST) ID(SECOND) ID(TENTH) ID(ELEVENTH) ID(BACK) ID(THIRD)
    ID(NEGATIVE) ID(MINUS_TWO) ID(SIZE) ID(SHIFTED)
    ID(LETTER) ID(NEXT_LETTER)
    ID(WIDE >> 28) ID(WIDER)
    ID(INSIDE) ID(INSIDE_2) ID(DEEP)
    ID(WITH_VARIABLE) ID(NEWER) ID(LATE)
    ID((enum named)4) ID(sizeof(enum small))
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
