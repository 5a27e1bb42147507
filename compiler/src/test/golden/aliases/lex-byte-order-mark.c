// SPDX-License-Identifier: Apache-2.0
// A byte order mark at the start is no token.
#include <linux/module.h>
#include <linux/pci.h>
static const struct pci_device_id ids[] = { { PCI_DEVICE(0x4e16, 1) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
