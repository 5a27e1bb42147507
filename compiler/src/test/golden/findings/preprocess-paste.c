// SPDX-License-Identifier: Apache-2.0
// Two tokens that make none are reported where the macro is used, with the chain behind it.
#include <linux/module.h>
#include <linux/pci.h>

#define JOIN(a, b) a ## b
#define FINCH(n) JOIN(-, n)
static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, JOIN(0x, 1)) },
    { PCI_DEVICE(0x5b1e, FINCH(id)) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
