// SPDX-License-Identifier: Apache-2.0
// The last line need not end, neither here nor in an included file.
#include <linux/module.h>
#include <linux/pci.h>
#include "include/oriole-unfinished.h"
static const struct pci_device_id ids[] = { { PCI_DEVICE(0x4e16, ORIOLE) }, { } };
MODULE_DEVICE_TABLE(pci, ids);