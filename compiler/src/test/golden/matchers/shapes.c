// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id shape_tbl[] = {
	{ PCI_DEVICE_SUB(0x1a2b, 0x0001, 0x1028, 0x0010) },
	{ PCI_DEVICE_SUB(0x1a2b, 0x0001, 0x1028, 0x0011) },
	{ PCI_DEVICE_SUB(0x1a2b, 0x0001, 0x1028, 0x0012) },
	{ PCI_DEVICE(0x1a2b, 0x0001) },
	{ PCI_DEVICE(0x1a2b, 0x0002) },
	{ PCI_DEVICE(0x1a2b, 0x0003) },
	{ PCI_DEVICE(0x1a2b, 0x0004), .class = 0x0c0330, .class_mask = 0xffffff },
	{ PCI_DEVICE_CLASS(0x0c0300, 0xffff00) },
	{ }
};
MODULE_DEVICE_TABLE(pci, shape_tbl);
