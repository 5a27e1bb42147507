// SPDX-License-Identifier: Apache-2.0
// An array without any entry has no terminator either.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = { };
MODULE_DEVICE_TABLE(pci, ids);
