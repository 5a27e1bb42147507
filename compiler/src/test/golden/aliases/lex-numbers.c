// SPDX-License-Identifier: Apache-2.0
// Every spelling of an integer.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0x4e16, n) }

static const struct pci_device_id ids[] = {
    ID(0), ID(00), ID(0x0), ID(1), ID(010), ID(0777), ID(0xAbCd), ID(0XEF), ID(0b101), ID(0B11),
    ID(10u), ID(10U), ID(10l), ID(10L), ID(10ul), ID(10LU), ID(10ll), ID(10LL), ID(10uLL), ID(10llu), ID(0x10ULL),
    ID(2147483647), ID(2147483648), ID(4294967294), ID(0x80000000), ID(0x7fffffff), ID(0xfffffffe),
    ID(0x1fffffffeULL), ID(18446744073709551614u), ID(01777777777777777777776),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
