// SPDX-License-Identifier: Apache-2.0
// Each byte of the mask stands for itself; the byte of the class is printed as it is.
#include <linux/module.h>
#include <linux/pci.h>

#define CLASS(mask) { PCI_DEVICE(0x7a5e, 0x77), .class = 0xabcdef, .class_mask = mask }

static const struct pci_device_id ids[] = {
    CLASS(0),
    CLASS(0x0000ff),
    CLASS(0x00ff00),
    CLASS(0x00ffff),
    CLASS(0xff0000),
    CLASS(0xff00ff),
    CLASS(0xffff00),
    CLASS(0xffffff),
    CLASS(0xff << 16),
    CLASS(~0xff & 0xffffff),
    CLASS(PCI_ANY_ID),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
