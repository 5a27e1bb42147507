// SPDX-License-Identifier: Apache-2.0
// The kernel stops at an entry without vendor, subvendor and class mask; the alias writer goes on.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1) },
    { .device = 2, .subdevice = 3, .class = 4 },
    { PCI_DEVICE(0x7a5e, 5) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
