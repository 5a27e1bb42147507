// SPDX-License-Identifier: Apache-2.0
// Tables come in the order of their definitions, not of their uses; each last entry first.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id one[] = { { PCI_DEVICE(0x0a0a, 0x10) }, { PCI_DEVICE(0x0a0a, 0x11) }, { } };
static const struct pci_device_id two[] = { { PCI_DEVICE(0x0a0a, 0x20) }, { PCI_DEVICE(0x0a0a, 0x21) }, { } };
static const struct pci_device_id three[] = { { PCI_DEVICE(0x0a0a, 0x30) }, { PCI_DEVICE(0x0a0a, 0x31) }, { } };
MODULE_DEVICE_TABLE(pci, three);
MODULE_DEVICE_TABLE(pci, one);
MODULE_DEVICE_TABLE(pci, two);
