// SPDX-License-Identifier: Apache-2.0
// `, ## __VA_ARGS__` drops the comma when nothing follows, and does not expand the arguments less.
#include <linux/module.h>
#include <linux/pci.h>

#define CLASS .class = 0x020000, .class_mask = 0xffffff
#define ID(d, ...) { PCI_DEVICE(0x5ea1, d), ## __VA_ARGS__ }
#define OUTER(d, ...) ID(d, ## __VA_ARGS__)
#define OUTERMOST(d, ...) OUTER(d, .subvendor = 0x99, ##__VA_ARGS__)

static const struct pci_device_id ids[] = {
    ID(1),
    ID(2, CLASS),
    ID(3, ),
    OUTER(4),
    OUTER(5, CLASS, .subdevice = 6),
    OUTERMOST(7),
    OUTERMOST(8, CLASS),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
