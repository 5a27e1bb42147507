// SPDX-License-Identifier: Apache-2.0
// The name of a function-like macro without parentheses is a plain name.
#include <linux/module.h>
#include <linux/pci.h>

enum { BOARD = 0x31 };
#define BOARD(x) (BOARD + (x))
#define EMPTY
#define LPAREN (

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5ea1, BOARD) },
    { PCI_DEVICE(0x5ea1, BOARD(1)) },
    { PCI_DEVICE(0x5ea1, BOARD
        /* a comment between */
        (2)) },
    { PCI_DEVICE(0x5ea1, BOARD EMPTY + 3) },
    { .vendor = 0x5ea1, .device = BOARD, },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
