// SPDX-License-Identifier: Apache-2.0
// Arithmetic runs in 64 bits where a side has them.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0xc0de, n) },
#define MIX(x) (((x) * 0x9e3779b97f4a7c15ull) >> 48)

static const struct pci_device_id ids[] = {
    ID(MIX(1)) ID(MIX(2)) ID(MIX(0xc0de))
    ID(0xffffffffull * 0xffffffffull >> 48)
    ID(0x123456789abcull / 0x10000000 % 0x1000)
    ID((0x8000000000000000 / 2 >> 48) + 1)
    ID(-1ull / 3 >> 56)
    ID((0 - 1ull) % 1000)
    ID(-9223372036854775807LL / 4294967296LL + 0x80000000LL)
    ID(upper_32_bits(0x1234500006789ull))
    ID(lower_32_bits(0x1234500006789ull))
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
