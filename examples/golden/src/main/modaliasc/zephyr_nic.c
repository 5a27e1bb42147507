// SPDX-License-Identifier: Apache-2.0

#include <linux/module.h>
#include <linux/pci.h>

#define PCI_VENDOR_ID_ZEPHYR 0x5a1f

static const struct pci_device_id zephyr_ids[] = {
    { PCI_VDEVICE(ZEPHYR, 0x0100) },
    { PCI_VDEVICE(ZEPHYR, 0x0200) },
    { }
};
MODULE_DEVICE_TABLE(pci, zephyr_ids);
