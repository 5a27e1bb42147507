// SPDX-License-Identifier: Apache-2.0
// All ones in 32 bits is the wildcard, however it is spelt; all ones in 16 bits is a number.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { ~0, -1, 0xffffffff, 4294967295U },
    { (u32)~0UL, (__u32)-1, ~0ULL, 037777777777 },
    { PCI_ANY_ID, (s8)0xff, U32_MAX, 0 - 1 },
    { 0xffff, (u16)~0, (u16)PCI_ANY_ID, (u8)-1 },
    { 0xffffffffffffffff, -1L, 0x1ffffffff, ~(u8)0 },
    { ~1, -2, 0xfffffffe, ~0 - 1 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
