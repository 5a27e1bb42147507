// SPDX-License-Identifier: Apache-2.0

#include <linux/module.h>
#include <linux/pci.h>
#include <zephyr/vendor.h>

static const struct pci_device_id breeze_ids[] = {
    { PCI_VDEVICE(ZEPHYR, 0x0100) },
    { }
};
MODULE_DEVICE_TABLE(pci, breeze_ids);
