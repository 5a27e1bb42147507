// SPDX-License-Identifier: Apache-2.0
// What is no constant is named, with the macros it came through.
#include <linux/module.h>
#include <linux/pci.h>

#define FINCH(n) PCI_DEVICE(0x5b1e, FINCH_ID_##n)
static int variable = 4;
static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, FINCH_MISSING) },
    { FINCH(LARGE) },
    { PCI_DEVICE(0x5b1e, variable) },
    { PCI_DEVICE(0x5b1e, 1.5) },
    { PCI_DEVICE(0x5b1e, f(1)) },
    { PCI_DEVICE(0x5b1e, "abc") },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
