// SPDX-License-Identifier: Apache-2.0
// A terminator after an early index lands in the middle and wipes what was there.
#include <linux/module.h>
#include <linux/pci.h>

#define BOARD(n) [BOARD_##n] = { PCI_DEVICE(0x7a5e, DEVICE_##n) }

enum { BOARD_COLD, BOARD_WARM };
enum { DEVICE_WARM = 0x21, DEVICE_COLD = 0x20 };

static const struct pci_device_id ids[] = {
    BOARD(WARM),
    BOARD(COLD),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
