// SPDX-License-Identifier: Apache-2.0
// `a ?: b` is a if that is not zero.
#include <linux/module.h>
#include <linux/pci.h>

#define FIELD_OR_ANY(v, at) (unsigned)(((v) >> (at)) & 0xFFFF ?: PCI_ANY_ID)
#define PACKED(v, c) { FIELD_OR_ANY(v, 32), FIELD_OR_ANY(v, 48), FIELD_OR_ANY(v, 0), FIELD_OR_ANY(v, 16), \
        (c) << 8, 0xFFFF00, 0 }
#define PAIR(v) PACKED((v) | ~0xFF7FFFFFFFFFFFFFull, PCI_CLASS_STORAGE_SCSI), PACKED(v, PCI_CLASS_STORAGE_RAID)
#define WOODCOCK_1 0x800c0c0de0070FFFFull

static const struct pci_device_id ids[] = {
    PAIR(WOODCOCK_1 & 0xffffffffffffffff),
    PACKED(0x00120000c0de0000ull & 0xFFF0FFFF00000000ull, 1 ? 0x0100 : 0),
    { PCI_DEVICE(0xc0de, 0 ?: 5) },
    { PCI_DEVICE(0xc0de, 6 ?: 1 / 0) },
    { PCI_DEVICE(0xc0de, 0 ?: 0 ?: 7) },
    { PCI_DEVICE(0xc0de, (-1 ?: 0u) > 0 ? 8 : 9) },
    { 0 }
};
MODULE_DEVICE_TABLE(pci, ids);
