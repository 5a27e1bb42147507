// SPDX-License-Identifier: Apache-2.0
// A bound larger than the entries adds entries of zeros, each but the last with a line.
#include <linux/module.h>
#include <linux/pci.h>

#define SLOTS 3

enum { ROOM = SLOTS + 1 };

static const struct pci_device_id padded[5] = {
    { PCI_DEVICE(0x7a5e, 1) },
    { PCI_DEVICE(0x7a5e, 2) },
};
static const struct pci_device_id exact[SLOTS] = {
    { PCI_DEVICE(0x7a5e, 3) },
    { PCI_DEVICE(0x7a5e, 4) },
    { }
};
static const struct pci_device_id computed[ROOM - ARRAY_SIZE(exact) + sizeof(char)] = {
    { PCI_DEVICE(0x7a5e, 5) },
};
MODULE_DEVICE_TABLE(pci, padded);
MODULE_DEVICE_TABLE(pci, exact);
MODULE_DEVICE_TABLE(pci, computed);
