// SPDX-License-Identifier: Apache-2.0
// A condition that is no expression counts as false, and the place inside of a macro is shown.
#include <linux/module.h>
#include <linux/pci.h>

#define WIDE(x) (x +)
#if 1 +
#endif
#if WIDE(2)
#endif
#if 4 / 0
#elif defined
#endif
#ifdef 7
#endif
static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
