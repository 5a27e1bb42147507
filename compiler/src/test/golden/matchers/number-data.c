// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>
#include <linux/pci.h>

#define FAST 0x10
#define WIDE 0x20

static const struct pci_device_id flag_tbl[] = {
	{ PCI_DEVICE(0x1a2b, 0x0001), .driver_data = FAST | WIDE },
	{ PCI_DEVICE(0x1a2b, 0x0002), .driver_data = 7 },
	{ PCI_DEVICE(0x1a2b, 0x0003) },
	{ }
};
MODULE_DEVICE_TABLE(pci, flag_tbl);
