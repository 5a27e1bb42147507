// SPDX-License-Identifier: Apache-2.0
// Numbers reach the table through headers: enumerations, macros of macros, and a structure.
#include <linux/module.h>
#include <linux/pci.h>
#include "include/plover-constants.h"

static const struct pci_device_id ids[] = {
    { .vendor = PLOVER_VID, .device = PLOVER_DID_B, .subvendor = PLOVER_ANY, .subdevice = PCI_ANY_ID },
    { PCI_DEVICE(PLOVER_VID, PLOVER_MAKE(3, 4)) },
    { PCI_DEVICE(PLOVER_VID, sizeof(struct plover_header)) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
