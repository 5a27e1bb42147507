// SPDX-License-Identifier: Apache-2.0
// Brackets of all kinds, many levels deep, around one number.
#include <linux/module.h>
#include <linux/pci.h>

#define P4(x) ((((x))))
#define P16(x) P4(P4(P4(P4(x))))
#define P64(x) P16(P16(P16(P16(x))))

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(P64(0x6b1d), P64(P64(0x21) + P64(1))) },
    { PCI_DEVICE(((((((((((((((((((((((((((((((((((((((((0x6b1d)))))))))))))))))))))))))))))))))))))))), 2) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
