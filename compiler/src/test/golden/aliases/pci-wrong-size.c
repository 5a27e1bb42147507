// SPDX-License-Identifier: Apache-2.0
// What is handed in must hold whole entries; a pointer to a table does not.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = { { PCI_DEVICE(0x7a5e, 1) }, { } };
static const struct pci_device_id *const pointer = ids;
MODULE_DEVICE_TABLE(pci, pointer);
