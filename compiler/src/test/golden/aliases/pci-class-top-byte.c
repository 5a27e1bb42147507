// SPDX-License-Identifier: Apache-2.0
// Only 24 bits of class and mask are looked at.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1), 0x99020180, 0xff0000ff },
    { PCI_DEVICE(0x7a5e, 2), 0x99020180, 0x12ffff00 },
    { PCI_DEVICE(0x7a5e, 3), 0xff000000, 0x01000000 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
