// SPDX-License-Identifier: Apache-2.0
// PCI_VDEVICE_SUB also steps over the class.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_VDEVICE_SUB(AMD, 0x2020, 0x1043, 0x8001), 12 },
    { PCI_VDEVICE_SUB(NVIDIA, 0x2021, PCI_ANY_ID, PCI_ANY_ID), 13, 0 },
    { 0 }
};
MODULE_DEVICE_TABLE(pci, ids);
