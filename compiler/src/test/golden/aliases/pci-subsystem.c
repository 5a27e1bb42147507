// SPDX-License-Identifier: Apache-2.0
// A subsystem id of zero is a value and not a wildcard.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE_SUB(0x7a5e, 0x0001, 0x7a5e, 0x00f0) },
    { PCI_DEVICE_SUB(0x7a5e, 0x0002, PCI_ANY_ID, 0x00f1) },
    { PCI_DEVICE_SUB(0x7a5e, 0x0003, 0, 0) },
    { PCI_DEVICE_SUB(0x7a5e, 0x0004, PCI_ANY_ID, 0) },
    { .vendor = 0x7a5e, .device = 0x0005 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
