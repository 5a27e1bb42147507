// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id first_tbl[] = {
	{ PCI_DEVICE(0x1a2b, 0x0001) },
	{ PCI_DEVICE_CLASS(0x030000, 0xff0000) },
	{ }
};
MODULE_DEVICE_TABLE(pci, first_tbl);

static const struct pci_device_id second_tbl[] = {
	{ PCI_DEVICE(0x1a2b, 0x0001) },
	{ PCI_DEVICE(0x1a2b, 0x0002) },
	{ }
};
MODULE_DEVICE_TABLE(pci, second_tbl);
