// SPDX-License-Identifier: Apache-2.0
// The macro brings the braces of the entry, of the table, and of an array inside driver_data.
#include <linux/module.h>
#include <linux/pci.h>

#define ENTRY(v, d) { .vendor = v, .device = d, .subvendor = PCI_ANY_ID, .subdevice = PCI_ANY_ID }
#define ENTRIES_FROM(a) ENTRY(0x5ea1, a), ENTRY(0x5ea1, a + 1)
#define TABLE { ENTRY(0x5ea1, 1), ENTRIES_FROM(0x10), { } }
#define INFO(...) .driver_data = (kernel_ulong_t)&(const int[]){ __VA_ARGS__ }

static const struct pci_device_id first[] = TABLE;
static const struct pci_device_id second[] = {
    ENTRIES_FROM(0x20),
    { 0x5ea1, 0x30, INFO(1, 2, 3) },
    { }
};
MODULE_DEVICE_TABLE(pci, first);
MODULE_DEVICE_TABLE(pci, second);
