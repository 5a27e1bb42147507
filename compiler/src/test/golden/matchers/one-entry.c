// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id lonely_ids[] = {
	{ PCI_DEVICE(0x1a2b, 0x0001) },
	{ }
};
MODULE_DEVICE_TABLE(pci, lonely_ids);
