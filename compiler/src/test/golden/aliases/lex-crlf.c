// SPDX-License-Identifier: Apache-2.0
// Lines that end in carriage return and line feed, also behind a backslash and in a string.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) \
    { PCI_DEVICE(0x4e16, n) }
/* a comment
   over lines */
static const struct pci_device_id ids[] = {
    ID(1), // one
#if 1
    ID(2),
#endif
    ID(0x\
3),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
MODULE_ALIAS("ori\
ole");
