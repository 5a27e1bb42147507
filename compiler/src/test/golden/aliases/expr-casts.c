// SPDX-License-Identifier: Apache-2.0
// A cast cuts, extends by sign, and promotes again when used.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0xc0de, n) },

typedef unsigned short id16_t;

static const struct pci_device_id ids[] = {
    ID((u8)0x1ff)
    ID((u16)0x12345)
    ID((u16)~5)
    ID((s8)0x80)
    ID((s16)0xfffe)
    ID((char)0xfe)
    ID((unsigned char)0xfe)
    ID((u16)0xffff + 1)
    ID(~(u8)1)
    ID((u8)~1)
    ID((bool)5)
    ID((_Bool)0x100 + 1)
    ID((bool)0)
    ID((u32)-2)
    ID((u64)-2 >> 32)
    ID((int)0x1fffffffeLL)
    ID((id16_t)0xabcd1234)
    ID((unsigned long long int)7)
    ID((long unsigned)8)
    ID((const unsigned short int)0x10009)
    ID((u8)(u16)(u32)0xabcdef12)
    ID((enum pci_kind { KIND_ONE = 1 })10)
    ID((typeof(0x1ULL))11)
    ID((unsigned)(signed char)(0xf0) >> 24)
    ID((uintptr_t)0x1122)
    ID((unsigned long)(void *)0x3344)
    ID((kernel_ulong_t)(char *)5 + 1)
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
