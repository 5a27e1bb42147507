// SPDX-License-Identifier: Apache-2.0
// A path of designators reaches into an entry and leaves its other members alone.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    [0].vendor = 0x7a5e,
    [0].device = 1,
    [1] = { PCI_DEVICE(0x7a5e, 2) },
    [1].subvendor = 0x99,
    [2].vendor = 0x7a5e, 3, 4, 5,
    [1].class_mask = 0xffffff, 6, 0,
    [0 ... 2].class = 0x020000,
    [3] = { }
};
MODULE_DEVICE_TABLE(pci, ids);
