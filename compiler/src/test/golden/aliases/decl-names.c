// SPDX-License-Identifier: Apache-2.0
// A name may begin with, end with and hold any number of underscores.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id _a[] = { { PCI_DEVICE(0x6b1d, 1) }, { } };
static const struct pci_device_id __b__c[] = { { PCI_DEVICE(0x6b1d, 2) }, { } };
static const struct pci_device_id d__device_table[] = { { PCI_DEVICE(0x6b1d, 3) }, { } };
static const struct pci_device_id pci_device_id[] = { { PCI_DEVICE(0x6b1d, 4) }, { } };
static const struct pci_device_id pci[] = { { PCI_DEVICE(0x6b1d, 5) }, { } };
static const struct pci_device_id E9_[] = { { PCI_DEVICE(0x6b1d, 6) }, { } };
MODULE_DEVICE_TABLE(pci, _a);
MODULE_DEVICE_TABLE(pci, __b__c);
MODULE_DEVICE_TABLE(pci, d__device_table);
MODULE_DEVICE_TABLE(pci, pci_device_id);
MODULE_DEVICE_TABLE(pci, pci);
MODULE_DEVICE_TABLE(pci, E9_);
