// SPDX-License-Identifier: Apache-2.0
// Conditionals and comments that are never closed.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
#if 0
int a;
#if 1
/* never
