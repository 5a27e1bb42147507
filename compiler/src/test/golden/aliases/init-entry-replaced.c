// SPDX-License-Identifier: Apache-2.0
// A whole entry given twice is replaced, not merged.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    [0] = { .vendor = 0x7a5e, .device = 1, .subvendor = 2, .subdevice = 3 },
    [0] = { .vendor = 0x7a5e, .device = 4 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
