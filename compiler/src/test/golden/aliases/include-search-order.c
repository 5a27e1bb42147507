// modaliasc: -I include/first -I include/second
// SPDX-License-Identifier: Apache-2.0
// Quotes look beside the including file first, angle brackets only in the directories, in order.
#include <linux/module.h>
#include <linux/pci.h>
#include "include/second/plover-quoted.h"
#include <plover-which.h>
#include "plover-which-two.h"

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x9107, PLOVER_QUOTED) },
    { PCI_DEVICE(0x9107, PLOVER_WHICH) },
    { PCI_DEVICE(0x9107, PLOVER_WHICH_TWO) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
