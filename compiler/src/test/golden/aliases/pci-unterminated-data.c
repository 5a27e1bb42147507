// SPDX-License-Identifier: Apache-2.0
// Driver data in the last entry counts: it is not a terminator.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1) },
    { .driver_data = 1 }
};
MODULE_DEVICE_TABLE(pci, ids);
