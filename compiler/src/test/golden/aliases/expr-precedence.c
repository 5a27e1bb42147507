// SPDX-License-Identifier: Apache-2.0
// Operators bind as C says.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0xc0de, n) },

static const struct pci_device_id ids[] = {
    ID(1 + 2 * 3 - 4 / 2 % 3)
    ID(10 - 4 - 3)
    ID(100 / 10 / 5)
    ID(1 << 2 + 3)
    ID(0xff & 0x0f == 0x0f)
    ID(1 | 2 ^ 3 & 6)
    ID(1 | 6 ^ 3 & 2)
    ID(5 > 3 > 1)
    ID(4 > 2 == 1 != 0)
    ID(1 || 0 && 0)
    ID(!0 + ~0 + 5)
    ID(- -3 - -4)
    ID(-~4)
    ID(1 ? 2 : 0 ? 3 : 4)
    ID(0 ? 2 : 0 ? 3 : 4)
    ID(1 ? 0 ? 5 : 6 : 7)
    ID(2 * (3 + 4) << 1)
    ID(~(1 << 31) >> 28)
    ID(sizeof(int) * 2 + 1)
    ID(+7 + +1)
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
