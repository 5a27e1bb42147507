// SPDX-License-Identifier: Apache-2.0
// A zero entry before the end is an entry like any other; only the last one is dropped.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { },
    { PCI_DEVICE(0x7a5e, 1) },
    { 0 },
    { .driver_data = 9 },
    { PCI_DEVICE(0, 0) },
    { },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
