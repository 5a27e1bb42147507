// SPDX-License-Identifier: Apache-2.0
// An entry without an index follows the one before it in the text, and may replace another.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    [2] = { PCI_DEVICE(0x7a5e, 2) },
    { PCI_DEVICE(0x7a5e, 3) },
    [0] = { PCI_DEVICE(0x7a5e, 0) },
    { PCI_DEVICE(0x7a5e, 1) },
    { PCI_DEVICE(0x7a5e, 0x22), .driver_data = 1 },
    [5] = { },
};
MODULE_DEVICE_TABLE(pci, ids);
