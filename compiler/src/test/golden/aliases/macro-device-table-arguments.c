// SPDX-License-Identifier: Apache-2.0
// The name of the table is expanded, the type is not.
#include <linux/module.h>
#include <linux/pci.h>

#define CURRENT_IDS gull_ids
#define pci something_else

static const struct pci_device_id gull_ids[] = { { PCI_DEVICE(0x5ea1, 1) }, { } };
MODULE_DEVICE_TABLE(pci, CURRENT_IDS);
