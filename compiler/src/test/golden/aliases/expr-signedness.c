// SPDX-License-Identifier: Apache-2.0
// Mixed signs: the unsigned side decides.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0xc0de, n) },

static const struct pci_device_id ids[] = {
    ID((-1 < 0) + 0x10)
    ID((-1 < 0u) + 0x20)
    ID((-1L < 0u) + 0x30)
    ID((-1LL < 0ul) + 0x40)
    ID(((u8)-1 < 0) + 0x50)
    ID(((s8)-1 < (u16)1) + 0x60)
    ID((-1 / 2u) >> 28)
    ID(-5 / 2 + 0x100)
    ID(-5 % 3 + 0x200)
    ID(-5 % 3u)
    ID(-8 >> 1)
    ID(-8u >> 1)
    ID((unsigned)-8 >> 1)
    ID((1 ? -1 : 0u) / 2)
    ID((-1 == 0xffffffff) + 0x70)
    ID((-1L == 0xffffffff) + 0x80)
    ID((-1 == 0xffffffffffffffff) + 0x90)
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
