// SPDX-License-Identifier: Apache-2.0
//
// The table of a VFIO variant driver: it takes a device only when an administrator asks for this driver, and knows how to migrate it.

#include <linux/module.h>
#include <linux/pci.h>

#define PCI_VENDOR_ID_ZEPHYR 0x5a1f

/* An override of our own kind; overrideFlags in pom.xml names it. */
#define ZEPHYR_OVERRIDE_TRACE 2

static const struct pci_device_id zephyr_vfio_ids[] = {
    { PCI_DRIVER_OVERRIDE_DEVICE_VFIO(PCI_VENDOR_ID_ZEPHYR, 0x0300) },
    { PCI_DRIVER_OVERRIDE_DEVICE_VFIO(PCI_VENDOR_ID_ZEPHYR, 0x0301) },
    { PCI_DEVICE_DRIVER_OVERRIDE(PCI_VENDOR_ID_ZEPHYR, 0x0302, ZEPHYR_OVERRIDE_TRACE) },
    { }
};
MODULE_DEVICE_TABLE(pci, zephyr_vfio_ids);
