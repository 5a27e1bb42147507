// SPDX-License-Identifier: Apache-2.0
// A mask byte that is neither 00 nor FF cannot be written as an alias: the entry gives no line.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE_CLASS(0x020000, 0xfffffe) },
    { PCI_DEVICE(0x7a5e, 1) },
    { PCI_DEVICE_CLASS(0x020000, 0xf00000) },
    { PCI_DEVICE_CLASS(0x020000, 0xff7f00) },
    { PCI_DEVICE_CLASS(0x020000, 1) },
    { PCI_DEVICE(0x7a5e, 2) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
