// SPDX-License-Identifier: Apache-2.0
//
// An invented VFIO driver for one kind of the same devices. Its entry is override-only: it never binds by itself.

#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id zephyr_vfio_ids[] = {
    { PCI_DRIVER_OVERRIDE_DEVICE_VFIO(0x5a1f, 0x0300) },
    { }
};
MODULE_DEVICE_TABLE(pci, zephyr_vfio_ids);

static struct pci_driver zephyr_vfio_driver = {
    .name = "zephyr-vfio-pci",
    .id_table = zephyr_vfio_ids,
};
module_pci_driver(zephyr_vfio_driver);
