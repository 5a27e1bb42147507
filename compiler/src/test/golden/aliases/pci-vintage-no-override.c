// modaliasc: -I include/vintage-short
// SPDX-License-Identifier: Apache-2.0
// Before the override existed the structure ended with driver_data.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1), .driver_data = 1 },
    { 0x7a5e, 2, PCI_ANY_ID, PCI_ANY_ID, 0x0c0300, 0xffff00, 5 },
    { PCI_VDEVICE(INTEL, 3), 2 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
