// SPDX-License-Identifier: Apache-2.0
// A comma may stand after the last value and after the last entry.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1), },
    { 0x7a5e, 2, 3, 4, },
    { .vendor = 0x7a5e, .device = 5, },
    { 0, },
};
MODULE_DEVICE_TABLE(pci, ids);
