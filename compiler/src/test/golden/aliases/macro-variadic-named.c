// SPDX-License-Identifier: Apache-2.0
// The GNU spelling with a name for the rest.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(d, rest...) { PCI_DEVICE(0x5ea1, d), ##rest }
#define PLAIN(rest...) { rest }
#define SUB(d, pair...) { .vendor = 0x5ea1, .device = d, .subvendor = pair }

static const struct pci_device_id ids[] = {
    ID(1),
    ID(2, .driver_data = 4),
    ID(3, 0x030000, 0xff0000, 7, 1),
    PLAIN(0x5ea1, 4, 5, 6),
    SUB(7, 8, 9, 0x010000, ~0),
    PLAIN()
};
MODULE_DEVICE_TABLE(pci, ids);
