// SPDX-License-Identifier: Apache-2.0
// A malformed definition is reported once it is used; a directive without a name at once.
#include <linux/module.h>
#include <linux/pci.h>

#define
#define UNUSED(a, a) 1
#define TWICE(a, a) a
#define HASH(a) #b
static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, TWICE(1, 2)) },
    { HASH(3) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
