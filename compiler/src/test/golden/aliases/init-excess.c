// SPDX-License-Identifier: Apache-2.0
// What does not fit is left out: values after the last member, entries after the last element.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id long_row[] = {
    { 0x7a5e, 1, 2, 3, 0, 0, 4, 0, 99, 98 },
    { }
};
static const struct pci_device_id short_table[2] = {
    { PCI_DEVICE(0x7a5e, 5) },
    { },
    { PCI_DEVICE(0x7a5e, 6) },
};
MODULE_DEVICE_TABLE(pci, long_row);
MODULE_DEVICE_TABLE(pci, short_table);
