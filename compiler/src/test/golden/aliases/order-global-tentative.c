// SPDX-License-Identifier: Apache-2.0
// A global declaration without extern is a tentative definition and counts as well.
#include <linux/module.h>
#include <linux/pci.h>

struct pci_device_id announced[2];
static const struct pci_device_id middle[] = { { PCI_DEVICE(0x0a0a, 2) }, { } };
struct pci_device_id announced[2] = { { PCI_DEVICE(0x0a0a, 1) } };
MODULE_DEVICE_TABLE(pci, middle);
MODULE_DEVICE_TABLE(pci, announced);
