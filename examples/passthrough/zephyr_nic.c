// SPDX-License-Identifier: Apache-2.0
//
// An invented network driver, as far as binding is concerned: its table, and the name that it registers with.

#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id zephyr_ids[] = {
    { PCI_DEVICE(0x5a1f, 0x0100) },
    { PCI_DEVICE(0x5a1f, 0x0300) },
    { }
};
MODULE_DEVICE_TABLE(pci, zephyr_ids);

static struct pci_driver zephyr_driver = {
    .name = "zephyr",
    .id_table = zephyr_ids,
};
module_pci_driver(zephyr_driver);
