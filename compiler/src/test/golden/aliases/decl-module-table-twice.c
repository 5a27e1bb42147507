// SPDX-License-Identifier: Apache-2.0
// Two tables of one structure under two names stay two tables.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id table[] = { { PCI_DEVICE(0x6b1d, 1) }, { } };
static const struct pci_device_id table_[] = { { PCI_DEVICE(0x6b1d, 2) }, { } };
static const struct pci_device_id table__[] = { { PCI_DEVICE(0x6b1d, 3) }, { } };
MODULE_DEVICE_TABLE(pci, table__);
MODULE_DEVICE_TABLE(pci, table);
