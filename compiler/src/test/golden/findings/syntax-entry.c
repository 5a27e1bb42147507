// SPDX-License-Identifier: Apache-2.0
// Every entry that is no C is reported, and the table is then left out.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1) } { },
    { .vendor = 1 .device = 2 },
    { PCI_DEVICE(0x5b1e, 4 +) },
    { ; },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
