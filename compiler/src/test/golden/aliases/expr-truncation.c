// SPDX-License-Identifier: Apache-2.0
// A value is cut to 32 bits when it is stored, and only then.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0xc0de, 0x100000000 + 1) },
    { PCI_DEVICE(0xc0de, (0x100000000 + 2) / 2) },
    { PCI_DEVICE(0xc0de, 0x100000000 ? 3 : 4) },
    { PCI_DEVICE(0xc0de, -5) },
    { .vendor = 0xc0de, .device = 6, .class = 0x1020000ff, .class_mask = ~0ull, .driver_data = ~0ull },
    { .vendor = 0xc0de, .device = 7, .class = -1, .class_mask = 0xff00ff00 | 0xff },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
