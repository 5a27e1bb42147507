// SPDX-License-Identifier: Apache-2.0
// A table that nobody hands to MODULE_DEVICE_TABLE gives nothing.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id hidden[] = { { PCI_DEVICE(0x7a5e, 1) }, { } };
static const struct pci_device_id shown[] = { { PCI_DEVICE(0x7a5e, 2) }, { } };
static const struct pci_device_id *const user = hidden;
MODULE_DEVICE_TABLE(pci, shown);
