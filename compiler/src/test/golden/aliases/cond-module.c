// SPDX-License-Identifier: Apache-2.0
// Code that is compiled as a module knows it.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
#ifdef MODULE
    { PCI_DEVICE(0x0594, 1) },
#endif
#if !defined(MODULE)
    { PCI_DEVICE(0x0594, 2) },
#endif
    { }
};
#ifdef MODULE
MODULE_DEVICE_TABLE(pci, ids);
#endif
