// SPDX-License-Identifier: Apache-2.0
// Indices place entries; a gap is an entry of zeros with a line of its own.
#include <linux/module.h>
#include <linux/pci.h>

enum { KIND_PEN = 4, KIND_INK = 0, KIND_NIB, KIND_END = KIND_PEN + 1 };

static const struct pci_device_id ids[] = {
    [KIND_PEN] = { PCI_DEVICE(0x7a5e, 0x44) },
    [KIND_INK] = { PCI_DEVICE(0x7a5e, 0x40) },
    [KIND_NIB] = { PCI_DEVICE(0x7a5e, 0x41) },
    [KIND_END] = { }
};
MODULE_DEVICE_TABLE(pci, ids);
