// SPDX-License-Identifier: Apache-2.0
// A declarator may stand in parentheses, and the name inside counts.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id (a)[] = { { PCI_DEVICE(0x6b1d, 1) }, { } };
static const struct pci_device_id (b[]) = { { PCI_DEVICE(0x6b1d, 2) }, { } };
static const struct pci_device_id ((c)[2]) = { { PCI_DEVICE(0x6b1d, 3) }, { } };
MODULE_DEVICE_TABLE(pci, a);
MODULE_DEVICE_TABLE(pci, b);
MODULE_DEVICE_TABLE(pci, c);
