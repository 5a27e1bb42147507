// SPDX-License-Identifier: Apache-2.0
// A single value may stand in braces of its own.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { { 0x7a5e }, { 0x0001 }, { PCI_ANY_ID, }, { PCI_ANY_ID } },
    { .vendor = { 0x7a5e }, .device = { 2 }, 3, { 4 } },
    { { 0 } }
};
MODULE_DEVICE_TABLE(pci, ids);
