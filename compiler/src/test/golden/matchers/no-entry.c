// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id nothing_ids[] = {
	{ }
};
MODULE_DEVICE_TABLE(pci, nothing_ids);
