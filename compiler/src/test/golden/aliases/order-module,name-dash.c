// SPDX-License-Identifier: Apache-2.0
// Dash and comma in the name of the file become underscores in the name of the module.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = { { PCI_DEVICE(0x0a0a, 1) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
MODULE_ALIAS("named:" KBUILD_MODNAME);
