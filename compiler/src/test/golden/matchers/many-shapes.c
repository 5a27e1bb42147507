// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>
#include <linux/pci.h>

#define MASKED(mask) { PCI_DEVICE(0x1a2b, 0x0001), .class = 0x010203, .class_mask = mask }

static const struct pci_device_id masked_tbl[] = {
	MASKED(0xffffff), MASKED(0xffff00), MASKED(0xff0000), MASKED(0x00ff00),
	MASKED(0x0000ff), MASKED(0xf00000), MASKED(0x0f0000), MASKED(0x00f000),
	MASKED(0x000f00), MASKED(0xff00ff),
	{ PCI_DRIVER_OVERRIDE_DEVICE_VFIO(0x1a2b, PCI_ANY_ID) },
	{ PCI_VDEVICE(INTEL, 0x1533) },
	{ PCI_DEVICE_CLASS(0x030000, 0xff0000) },
	{ }
};
MODULE_DEVICE_TABLE(pci, masked_tbl);
