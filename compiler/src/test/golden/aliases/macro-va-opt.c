// SPDX-License-Identifier: Apache-2.0
// __VA_OPT__ appears only if there are arguments after expansion.
#include <linux/module.h>
#include <linux/pci.h>

#define NOTHING
#define ID(d, ...) { PCI_DEVICE(0x5ea1, d) __VA_OPT__(, __VA_ARGS__) }
#define FLAGGED(d, ...) { PCI_DEVICE(0x5ea1, d) __VA_OPT__(, .class = (__VA_ARGS__), .class_mask = 0xff0000) }

static const struct pci_device_id ids[] = {
    ID(1),
    ID(2, .subvendor = 3),
    ID(4, NOTHING),
    FLAGGED(5),
    FLAGGED(6, 0x030000 | 0),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
