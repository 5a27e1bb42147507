// SPDX-License-Identifier: Apache-2.0
// The GNU range writes the same entry several times; later entries replace parts of it.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    [1 ... 4] = { PCI_DEVICE(0x7a5e, 0x50), .driver_data = 1 },
    [3] = { PCI_DEVICE(0x7a5e, 0x51) },
    [6 ... 6] = { PCI_DEVICE(0x7a5e, 0x52) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
