// SPDX-License-Identifier: Apache-2.0
// MODULE_DEVICE_TABLE may stand before the entries once the table is declared.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id a[3];
extern const struct pci_device_id b[];
MODULE_DEVICE_TABLE(pci, b);
MODULE_DEVICE_TABLE(pci, a);

const struct pci_device_id b[] = { { PCI_DEVICE(0x6b1d, 2) }, { PCI_DEVICE(0x6b1d, 3) }, { } };
static const struct pci_device_id a[3] = { { PCI_DEVICE(0x6b1d, 1) } };
