// SPDX-License-Identifier: Apache-2.0
// One word is the whole content of the table, terminator included.
#include <linux/module.h>
#include <linux/pci.h>

#define CHIP_A 0x10
#define MOBILE 0x100
#define gull_IDS \
    {0x5ea1, 0x3150, PCI_ANY_ID, PCI_ANY_ID, 0, 0, CHIP_A|MOBILE}, \
    {0x5ea1, 0x3151, PCI_ANY_ID, PCI_ANY_ID, 0, 0, CHIP_A}, \
    {0, 0, 0}

static struct pci_device_id ids[] = {
    gull_IDS
};
MODULE_DEVICE_TABLE(pci, ids);
