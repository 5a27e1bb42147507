// SPDX-License-Identifier: Apache-2.0
// Questions to the preprocessor about itself.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0x0594, n) },

static const struct pci_device_id ids[] = {
#if defined(__has_include) && __has_include(<linux/pci.h>)
    ID(1)
#endif
#ifdef __has_include
# if __has_include("no/such/osprey.h")
    ID(2)
# else
    ID(3)
# endif
#endif
#if __has_attribute(unused)
    ID(4)
#endif
#if defined(__STDC__) && __STDC__ && __STDC_VERSION__ >= 199901L
    ID(5)
#endif
#ifdef __GNUC__
    ID(6)
#endif
#if BITS_PER_LONG == 64
    ID(7)
#endif
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
