// SPDX-License-Identifier: Apache-2.0
// gcc also joins lines when blanks follow the backslash.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) \ 
    { PCI_DEVICE(0x4e16, n) }

static const struct pci_device_id ids[] = {
    ID(1), // comment \	
    ID(2),
    ID(3),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
