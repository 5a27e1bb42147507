// SPDX-License-Identifier: Apache-2.0
// override_only = 1 changes the prefix, whatever the other fields hold.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DRIVER_OVERRIDE_DEVICE_VFIO(PCI_ANY_ID, PCI_ANY_ID) },
    { PCI_DRIVER_OVERRIDE_DEVICE_VFIO(0x7a5e, 0x0004) },
    { PCI_DEVICE_DRIVER_OVERRIDE(0x7a5e, 0x0005, PCI_ID_F_VFIO_DRIVER_OVERRIDE) },
    { PCI_DEVICE_CLASS(0x030000, 0xff0000), .override_only = 1 },
    { 0x7a5e, 6, 7, 8, 0x020000, 0xffffff, 9, 1 },
    { PCI_VDEVICE(INTEL, 10), 11, 1 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
