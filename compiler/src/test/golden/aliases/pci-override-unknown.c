// SPDX-License-Identifier: Apache-2.0
// Zero is no override, and every value but one that is not zero drops the entry.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE_DRIVER_OVERRIDE(0x7a5e, 1, 0) },
    { PCI_DEVICE_DRIVER_OVERRIDE(0x7a5e, 2, 1) },
    { PCI_DEVICE_DRIVER_OVERRIDE(0x7a5e, 3, 2) },
    { PCI_DEVICE_DRIVER_OVERRIDE(0x7a5e, 4, PCI_ID_F_VFIO_DRIVER_OVERRIDE | 2) },
    { PCI_DEVICE_DRIVER_OVERRIDE(0x7a5e, 5, ~0) },
    { PCI_DEVICE_DRIVER_OVERRIDE(0x7a5e, 6, 0x100000001) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
