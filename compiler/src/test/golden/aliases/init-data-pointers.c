// SPDX-License-Identifier: Apache-2.0
// Whatever stands in driver_data, the ids beside it are read.
#include <linux/module.h>
#include <linux/pci.h>

struct ops { int (*open)(int, int); const char *name; int rows[3]; };
static int quill_open(int a, int b) { return a + b; }
static struct ops table[4];
static int matrix[2][3];
extern struct ops far_away;

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1), .driver_data = (kernel_ulong_t)quill_open },
    { PCI_DEVICE(0x7a5e, 2), .driver_data = (kernel_ulong_t)&quill_open },
    { PCI_DEVICE(0x7a5e, 3), .driver_data = (kernel_ulong_t)&table[2].rows[1] },
    { PCI_DEVICE(0x7a5e, 4), .driver_data = (kernel_ulong_t)(table + 1) },
    { PCI_DEVICE(0x7a5e, 5), .driver_data = (kernel_ulong_t)(void *)(char *)matrix[1] },
    { PCI_DEVICE(0x7a5e, 6), 0, 0, (kernel_ulong_t)&far_away.name, 1 },
    { PCI_DEVICE(0x7a5e, 7), .driver_data = (kernel_ulong_t)(int (*)(int, int))quill_open },
    { PCI_VDEVICE(INTEL, 8), (kernel_ulong_t)(1 ? &table[0] : &table[1]) },
    { PCI_VDEVICE(INTEL, 9), (kernel_ulong_t)&(&far_away)->rows },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
