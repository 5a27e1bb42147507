// SPDX-License-Identifier: Apache-2.0
// A definition without an initialiser is filled by a later one, or stays zero.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id a[];
static const struct pci_device_id b[3];
static struct pci_device_id zeros[3];
struct user { const struct pci_device_id *ids; };
static const struct user user = { a };

static const struct pci_device_id a[] = { { PCI_DEVICE(0x6b1d, 1) }, { } };
static const struct pci_device_id b[3] = { { PCI_DEVICE(0x6b1d, 2) } };
MODULE_DEVICE_TABLE(pci, a);
MODULE_DEVICE_TABLE(pci, b);
MODULE_DEVICE_TABLE(pci, zeros);
