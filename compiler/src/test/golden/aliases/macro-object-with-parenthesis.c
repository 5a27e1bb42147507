// SPDX-License-Identifier: Apache-2.0
// A blank before the parenthesis makes a macro without parameters.
#include <linux/module.h>
#include <linux/pci.h>

enum { n = 5 };
#define OBJECT (0x11)
#define NO_CALL (n) + 1
#define CALL(n)(n + 1)
#define NOTHING

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5ea1, OBJECT) },
    { PCI_DEVICE(0x5ea1, NO_CALL) },
    { PCI_DEVICE(0x5ea1, CALL(0x21)) },
    { PCI_DEVICE(0x5ea1, CALL NOTHING(0x31)) },
    { PCI_DEVICE(0x5ea1, CALL
(0x41)) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
