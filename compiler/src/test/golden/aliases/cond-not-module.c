// modaliasc: -UMODULE
// SPDX-License-Identifier: Apache-2.0
// Built-in code has no tables and no aliases of its own.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = { { PCI_DEVICE(0x0594, 1) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
MODULE_ALIAS("osprey");
MODULE_LICENSE("GPL");
