// SPDX-License-Identifier: Apache-2.0
// Compound literals and strings in driver_data, with every bracket and comma inside them.
#include <linux/module.h>
#include <linux/pci.h>

struct info { const char *name; struct { int x, y; } at[2]; unsigned char flags; };

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1), .driver_data = (kernel_ulong_t)"} , { PCI_DEVICE(1, 2) /* \" " },
    { PCI_DEVICE(0x7a5e, 2), .driver_data = (kernel_ulong_t)"two" "\"" " // }" },
    { PCI_DEVICE(0x7a5e, 3), .driver_data = (kernel_ulong_t)&(struct info){ .name = "a,b}", .flags = '}' } },
    { PCI_DEVICE(0x7a5e, 4), .driver_data = (kernel_ulong_t)&(const struct info){
        "x", { { 1, 2 }, [1] = { .y = 3 } }, '\'' }, .subdevice = 0x44 },
    { PCI_DEVICE(0x7a5e, 5), 0, 0, (kernel_ulong_t)(const int[]){ 1, 2, [5] = 3 }, 1 },
    { PCI_DEVICE(0x7a5e, 6), .driver_data = (kernel_ulong_t)((struct info[]){ { "p" }, { "q" } } + 1) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
