// SPDX-License-Identifier: Apache-2.0
// A static declaration without entries counts as the place of the table, an extern one does not.
#include <linux/module.h>
#include <linux/pci.h>

extern const struct pci_device_id late[];
const void *use(void) { return late; }

static const struct pci_device_id first[] = { { PCI_DEVICE(0x0a0a, 1) }, { } };
MODULE_DEVICE_TABLE(pci, first);

const struct pci_device_id late[] = { { PCI_DEVICE(0x0a0a, 2) }, { } };
MODULE_DEVICE_TABLE(pci, late);

static const struct pci_device_id announced[];
static const void *const user __used = announced;

static const struct pci_device_id last[] = { { PCI_DEVICE(0x0a0a, 4) }, { } };
MODULE_DEVICE_TABLE(pci, last);

static const struct pci_device_id announced[] = { { PCI_DEVICE(0x0a0a, 3) }, { } };
MODULE_DEVICE_TABLE(pci, announced);
