// SPDX-License-Identifier: Apache-2.0
// Directives that are none, and branches that belong to nothing.
#include <linux/module.h>
#include <linux/pci.h>

#frobnicate
#else
#endif
#if 1
#else
#else
#endif
#include
#include <linux/finch.h
static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
