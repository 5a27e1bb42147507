// SPDX-License-Identifier: Apache-2.0
// A macro body is expanded with the meanings in force where it is used.
#include <linux/module.h>
#include <linux/pci.h>

#define BASE OFFSET + 1
#define ID(x) { PCI_DEVICE(0x5ea1, x) },

static const struct pci_device_id ids[] = {
#define OFFSET 0x10
    ID(BASE)
#undef OFFSET
#define OFFSET 0x20
    ID((BASE) << 1)
    ID(BASE << 1)
#undef ID
#define ID(x) { PCI_DEVICE(0x7e21, x) },
    ID(BASE)
#undef NEVER_DEFINED
#undef OFFSET
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
