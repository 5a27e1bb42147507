// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id vfio_tbl[] = {
	{ PCI_DEVICE(0x1a2b, 0x0001) },
	{ PCI_DRIVER_OVERRIDE_DEVICE_VFIO(0x1a2b, 0x0002) },
	{ PCI_DRIVER_OVERRIDE_DEVICE_VFIO(PCI_ANY_ID, PCI_ANY_ID) },
	{ }
};
MODULE_DEVICE_TABLE(pci, vfio_tbl);
