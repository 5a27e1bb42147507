// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id early_tbl[] = {
	{ PCI_DEVICE(0x1a2b, 0x0001) },
	{ 0, 0x0002 },
	{ PCI_DEVICE(0x1a2b, 0x0003) },
	{ }
};
MODULE_DEVICE_TABLE(pci, early_tbl);
