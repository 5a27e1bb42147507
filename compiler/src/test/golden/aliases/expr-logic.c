// SPDX-License-Identifier: Apache-2.0
// The side that does not count is not evaluated.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0xc0de, n) },

static const struct pci_device_id ids[] = {
    ID((0 && 1 / 0) + 1)
    ID((1 || 1 / 0) + 1)
    ID(1 ? 3 : 1 / 0)
    ID(0 ? 1 % 0 : 4)
    ID((5 && 6) + 4)
    ID(!5 + 6)
    ID(!!7 + 6)
    ID((3 == 3) + (3 != 3) + (2 <= 2) + (2 >= 3) + 6)
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
