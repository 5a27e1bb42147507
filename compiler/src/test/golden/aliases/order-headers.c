// SPDX-License-Identifier: Apache-2.0
// The place of an included file is the place of what it defines.
#include <linux/module.h>
#include <linux/pci.h>

MODULE_ALIAS("before");
static const struct pci_device_id before[] = { { PCI_DEVICE(0x0a0a, 1) }, { } };
#include "include/order-middle.h"
static const struct pci_device_id after[] = { { PCI_DEVICE(0x0a0a, 3) }, { } };
MODULE_ALIAS("after");
MODULE_DEVICE_TABLE(pci, after);
MODULE_DEVICE_TABLE(pci, middle);
MODULE_DEVICE_TABLE(pci, before);
