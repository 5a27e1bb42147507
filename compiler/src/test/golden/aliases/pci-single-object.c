// SPDX-License-Identifier: Apache-2.0
// An object that is no array is one entry, and so its own terminator.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id only = { 0 };
static const struct pci_device_id bare;
MODULE_DEVICE_TABLE(pci, only);
MODULE_DEVICE_TABLE(pci, bare);
