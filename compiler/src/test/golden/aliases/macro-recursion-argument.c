// SPDX-License-Identifier: Apache-2.0
// A name painted while its own expansion was scanned stays painted when it is used as an argument.
#include <linux/module.h>
#include <linux/pci.h>

enum { self = 3 };
#define self ID(self)
#define ID(x) x
#define TWICE(m) m(m(0x11))
#define SUM(a, b) (a + b)

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5ea1, self) },
    { PCI_DEVICE(0x5ea1, ID(self)) },
    { PCI_DEVICE(0x5ea1, SUM(self, SUM(self, SUM(1, ID(ID(self)))))) },
    { PCI_DEVICE(0x5ea1, TWICE(ID)) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
