// SPDX-License-Identifier: Apache-2.0
// What is skipped only has to be lines of tokens: no quotes need to match, no directive to exist.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x0594, 1) },
#if 0
    Don't read this: { " ' {{{ (
#bogus directive
#include <no/such/header.h>
#if garbage ( [ nested
    { PCI_DEVICE(0x0594, 2) },
#else garbage
    { PCI_DEVICE(0x0594, 3) },
#endif
#define HIDDEN 1
#error not reached
    /* #endif */
    // #endif
    "#endif"
# /* nothing */ else
    { PCI_DEVICE(0x0594, 4) },
#ifdef HIDDEN
    { PCI_DEVICE(0x0594, 5) },
#endif
#endif
#if 1
    { PCI_DEVICE(0x0594, 6) },
#elif 1 / 0
    { PCI_DEVICE(0x0594, 7) },
#elif )(
    { PCI_DEVICE(0x0594, 8) },
#endif
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
