// SPDX-License-Identifier: Apache-2.0
// A table may borrow its type from another object or from a type name.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id a[] = { { PCI_DEVICE(0x6b1d, 1) }, { } };
static const typeof(a[0]) b[] = { { PCI_DEVICE(0x6b1d, 2) }, { } };
static __typeof__(struct pci_device_id) c[] = { { PCI_DEVICE(0x6b1d, 3) }, { } };
static __typeof__(a) d = { { PCI_DEVICE(0x6b1d, 4) } };
static const __typeof(*a) e[] = { { PCI_DEVICE(0x6b1d, 5) }, { } };
MODULE_DEVICE_TABLE(pci, a);
MODULE_DEVICE_TABLE(pci, b);
MODULE_DEVICE_TABLE(pci, c);
MODULE_DEVICE_TABLE(pci, d);
MODULE_DEVICE_TABLE(pci, e);
