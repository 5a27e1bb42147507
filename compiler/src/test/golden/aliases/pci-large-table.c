// SPDX-License-Identifier: Apache-2.0
// A hundred and more entries from doubling macros.
#include <linux/module.h>
#include <linux/pci.h>

#define E1(n) { PCI_DEVICE(0x7a5e, n) }
#define E2(n) E1(n), E1((n) + 1)
#define E4(n) E2(n), E2((n) + 2)
#define E8(n) E4(n), E4((n) + 4)
#define E16(n) E8(n), E8((n) + 8)
#define E32(n) E16(n), E16((n) + 16)
#define E64(n) E32(n), E32((n) + 32)

static const struct pci_device_id ids[] = {
    E64(0x1000),
    E64(0x2000),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
