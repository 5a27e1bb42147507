// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>
#include <linux/pci.h>

enum boards { board_plain, board_fast, class };

static const struct pci_device_id board_tbl[] = {
	{ PCI_DEVICE(0x1a2b, 0x0001), .driver_data = board_plain },
	{ PCI_DEVICE(0x1a2b, 0x0002), .driver_data = board_fast },
	{ PCI_DEVICE(0x1a2b, 0x0003), .driver_data = (kernel_ulong_t)board_fast },
	{ PCI_DEVICE(0x1a2b, 0x0004) },
	{ PCI_DEVICE(0x1a2b, 0x0005), .driver_data = class },
	{ PCI_DEVICE(0x1a2b, 0x0001), .driver_data = board_fast },
	{ }
};
MODULE_DEVICE_TABLE(pci, board_tbl);
