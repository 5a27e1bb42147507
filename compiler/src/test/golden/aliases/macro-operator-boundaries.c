// SPDX-License-Identifier: Apache-2.0
// Tokens from different macros stay apart even where their spellings could merge.
#include <linux/module.h>
#include <linux/pci.h>

#define MINUS -
#define NEGATIVE -5
#define LESS <
#define NOTHING
#define AMPERSAND &
#define HEX 0xe

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5ea1, MINUS-1 + 1) },
    { PCI_DEVICE(0x5ea1, 10 -NEGATIVE) },
    { PCI_DEVICE(0x5ea1, MINUS MINUS 3) },
    { PCI_DEVICE(0x5ea1, 1 LESS NOTHING 2) },
    { PCI_DEVICE(0x5ea1, HEX+1) },
    { PCI_DEVICE(0x5ea1, HEX-HEX+NOTHING+4) },
    { PCI_DEVICE(0x5ea1, 0x71 AMPERSAND 0x3f) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
