// SPDX-License-Identifier: Apache-2.0

#include <linux/module.h>
#include <linux/pci.h>
#include <zephyr/vendor.h>

static const struct pci_device_id gale_ids[] = {
    { PCI_VDEVICE(ZEPHYR, 0x0200) },
    { }
};
MODULE_DEVICE_TABLE(pci, gale_ids);
