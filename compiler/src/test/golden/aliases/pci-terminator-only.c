// SPDX-License-Identifier: Apache-2.0
// A table of a terminator alone is right, and gives nothing.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = { { } };
MODULE_DEVICE_TABLE(pci, ids);
