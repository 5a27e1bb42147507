// SPDX-License-Identifier: Apache-2.0
// Wrong numbers of arguments are shown with the definition, and through the macros around.
#include <linux/module.h>
#include <linux/pci.h>

#define FINCH(id, data) PCI_DEVICE(0x5b1e, id), .driver_data = data
#define FINCH_PAIR(id) FINCH(id)
static const struct pci_device_id ids[] = {
    { FINCH(1) },
    { FINCH(2, 0) },
    { FINCH(3, 0, 0) },
    { FINCH_PAIR(4) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
