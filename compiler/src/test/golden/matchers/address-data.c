// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>
#include <linux/pci.h>

struct nic_info { int queues; };
static const struct nic_info nic_small, nic_large;

static const struct pci_device_id nic_tbl[] = {
	{ PCI_DEVICE(0x1a2b, 0x0001), .driver_data = (kernel_ulong_t)&nic_small },
	{ PCI_DEVICE(0x1a2b, 0x0002), .driver_data = (kernel_ulong_t)&nic_large },
	{ }
};
MODULE_DEVICE_TABLE(pci, nic_tbl);
