// SPDX-License-Identifier: Apache-2.0

#include <linux/module.h>
#include <linux/pci.h>
#include <zephyr/ids.h>

static const struct pci_device_id zephyr_ids[] = {
    { PCI_VDEVICE(ZEPHYR, PCI_DEVICE_ID_ZEPHYR_BREEZE) },
    { PCI_VDEVICE(ZEPHYR, PCI_DEVICE_ID_ZEPHYR_GALE) },
    { }
};
MODULE_DEVICE_TABLE(pci, zephyr_ids);
