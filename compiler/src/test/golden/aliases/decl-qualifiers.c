// SPDX-License-Identifier: Apache-2.0
// Storage class, qualifiers and type may stand in any order.
#include <linux/module.h>
#include <linux/pci.h>

static struct pci_device_id const a[] = { { PCI_DEVICE(0x6b1d, 0xa) }, { } };
const static struct pci_device_id b[] = { { PCI_DEVICE(0x6b1d, 0xb) }, { } };
struct pci_device_id static const c[] = { { PCI_DEVICE(0x6b1d, 0xc) }, { } };
const struct pci_device_id volatile static d[] = { { PCI_DEVICE(0x6b1d, 0xd) }, { } };
struct pci_device_id e[] = { { PCI_DEVICE(0x6b1d, 0xe) }, { } };
const struct pci_device_id f[] = { { PCI_DEVICE(0x6b1d, 0xf) }, { } };
static const struct pci_device_id const g[] = { { PCI_DEVICE(0x6b1d, 0x10) }, { } };
MODULE_DEVICE_TABLE(pci, a);
MODULE_DEVICE_TABLE(pci, b);
MODULE_DEVICE_TABLE(pci, c);
MODULE_DEVICE_TABLE(pci, d);
MODULE_DEVICE_TABLE(pci, e);
MODULE_DEVICE_TABLE(pci, f);
MODULE_DEVICE_TABLE(pci, g);
