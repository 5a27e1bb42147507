// SPDX-License-Identifier: Apache-2.0
// The same definition again is no change, and #undef makes room for another.
#include <linux/module.h>
#include <linux/pci.h>

#define MODEL  0x10  /* one */
#define MODEL 0x10
#define SHIFT(a,b) ((a)<<(b))
#define SHIFT(a, b) ((a)<<(b))
#define PCI_ANY_ID (~0)

static const struct pci_device_id first[] = { { PCI_DEVICE(0x5ea1, SHIFT(MODEL, 2)) }, { } };
#undef MODEL
#define MODEL 0x11
static const struct pci_device_id second[] = { { PCI_DEVICE(0x5ea1, MODEL) }, { } };
MODULE_DEVICE_TABLE(pci, first);
MODULE_DEVICE_TABLE(pci, second);
