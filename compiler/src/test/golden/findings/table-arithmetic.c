// SPDX-License-Identifier: Apache-2.0
// Divisions by zero and shifts that are too far.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1 / 0) },
    { PCI_DEVICE(0x5b1e, 1 % (2 - 2)) },
    { PCI_DEVICE(0x5b1e, 1 << 32) },
    { PCI_DEVICE(0x5b1e, 1ul << -1) },
    { PCI_DEVICE(0x5b1e, 0 ? 1 / 0 : 5) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
