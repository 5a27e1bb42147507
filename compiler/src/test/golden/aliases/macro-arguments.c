// SPDX-License-Identifier: Apache-2.0
// Parentheses protect commas, braces and brackets do not; strings and characters are whole.
#include <linux/module.h>
#include <linux/pci.h>

#define FIRST(a, ...) a
#define REST(a, ...) __VA_ARGS__
#define TEXTS(a, b, c) ((kernel_ulong_t)(a b c))
#define TWO(a, b) { PCI_DEVICE(a, b) }

static const struct pci_device_id ids[] = {
    TWO(0x5ea1, sizeof(char[sizeof(int (*)(int, long))]) ? 3 : 4),
    TWO(0x5ea1, FIRST((5), 6)),
    REST({ 1, { PCI_DEVICE(0x5ea1, 7) }),
    { PCI_DEVICE(0x5ea1, 8), .driver_data = TEXTS(",", "),(", ")") },
    { PCI_DEVICE(0x5ea1, FIRST(',', ')') + FIRST('"', "'")) },
    { PCI_DEVICE(0x5ea1, REST([0, 9)) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
