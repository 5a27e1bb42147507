// SPDX-License-Identifier: Apache-2.0
// Text of the source first, last one first; then the tables.
#include <linux/module.h>
#include <linux/pci.h>

MODULE_ALIAS("first");
static const struct pci_device_id a[] = { { PCI_DEVICE(0x517e, 1) }, { PCI_DEVICE(0x517e, 2) }, { } };
MODULE_DEVICE_TABLE(pci, a);
MODULE_ALIAS("second");
static const struct pci_device_id b[] = { { PCI_DEVICE(0x517e, 3) }, { PCI_DEVICE(0x517e, 4) }, { } };
MODULE_ALIAS("third");
MODULE_DEVICE_TABLE(pci, b);
MODULE_ALIAS("fourth");
