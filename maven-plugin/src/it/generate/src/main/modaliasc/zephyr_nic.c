// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id zephyr_ids[] = {
    { PCI_DEVICE(0x5a1f, 0x0100) },
    { }
};
MODULE_DEVICE_TABLE(pci, zephyr_ids);
