// SPDX-License-Identifier: Apache-2.0
// Places of members, and what an object must be aligned to.
#include <linux/module.h>
#include <linux/pci.h>

struct inner { u8 a; u64 b; u16 c[4]; };
struct outer { char head; struct inner in[3]; union { u32 x; u8 y[12]; }; u16 last; };
#define ID(n) { PCI_DEVICE(0xc0de, n) },

static const struct pci_device_id ids[] = {
    ID(offsetof(struct inner, b)) ID(offsetof(struct inner, c)) ID(__builtin_offsetof(struct outer, in))
    ID(offsetof(struct outer, in[2])) ID(offsetof(struct outer, in[1].c[3])) ID(offsetof(struct outer, y))
    ID(offsetof(struct outer, last)) ID(offsetof(struct pci_device_id, driver_data))
    ID(offsetof(struct pci_device_id, class_mask)) ID(offsetofend(struct inner, c))
    ID(_Alignof(u64)) ID(__alignof__(struct inner)) ID(_Alignof(char[9]))
    ID((unsigned long)&((struct outer *)0)->last)
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
