// SPDX-License-Identifier: Apache-2.0
// A backslash at the end of a line joins it to the next, before anything else is looked at.
#include <linux/module.h>
#include <linux/p\
ci.h>
#def\
ine ID(n) \
    { PCI_DEVICE(0x4e\
16, n) }

static const struct pci_dev\
ice_id ids[] = {
    ID(1), // a comment that goes on \
    ID(2),
    ID(0x1\
2),
    ID('\
A'), /\
* a comment *\
/ ID(3),
    ID(1 <\
< 4),
    { PCI_DEVICE(0x4e16, 5), .driver_data = (kernel_ulong_t)"a\
b\
" },
    ID(6), // what ends in a question mark??/
    ID(7),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
MODULE_ALIAS("spl\
iced");
