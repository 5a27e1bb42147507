// SPDX-License-Identifier: Apache-2.0
// Types of table that are not read are named in one note; what is read still comes out.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
MODULE_DEVICE_TABLE(finch, perches);
MODULE_DEVICE_TABLE(wren, nests);
