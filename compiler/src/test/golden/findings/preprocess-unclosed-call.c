// SPDX-License-Identifier: Apache-2.0
// The arguments of a macro are never closed, so the rest of the file belongs to them.
#include <linux/module.h>
#include <linux/pci.h>

#define FINCH(id) { PCI_DEVICE(0x5b1e, id) }
static const struct pci_device_id ids[] = {
    FINCH(1,
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
