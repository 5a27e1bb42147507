// SPDX-License-Identifier: Apache-2.0
// Declarations may come before the definition, and the bound may come with any of them.
#include <linux/module.h>
#include <linux/pci.h>

extern const struct pci_device_id a[];
const void *first_entry(void);
const void *first_entry(void) { return a; }
const struct pci_device_id a[] = { { PCI_DEVICE(0x6b1d, 1) }, { } };
MODULE_DEVICE_TABLE(pci, a);

extern struct pci_device_id b[4];
struct pci_device_id b[] = { { PCI_DEVICE(0x6b1d, 2) }, { PCI_DEVICE(0x6b1d, 3) }, { }, { } };
MODULE_DEVICE_TABLE(pci, b);
