// SPDX-License-Identifier: Apache-2.0
// A different definition without #undef is only warned about: the later one counts.
#include <linux/module.h>
#include <linux/pci.h>

#define MODEL 1
#define ID(n) { PCI_DEVICE(0x5ea1, n) },

static const struct pci_device_id ids[] = {
    ID(MODEL)
#define MODEL 2
    ID(MODEL)
#define ID(n) { PCI_DEVICE(0x7e21, n) },
    ID(MODEL)
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
