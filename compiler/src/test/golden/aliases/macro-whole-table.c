// SPDX-License-Identifier: Apache-2.0
// Table, use and alias all come out of one macro; the name is pasted.
#include <linux/module.h>
#include <linux/pci.h>

#define REGISTER(name, id)                                         \
    static const struct pci_device_id name##_ids[] = {             \
        { PCI_DEVICE(0x5ea1, id) }, /* its device */               \
        { },                                                       \
    };                                                             \
    MODULE_DEVICE_TABLE(pci, name##_ids);                          \
    MODULE_ALIAS("gull:" #name)

REGISTER(north, 0x10);
REGISTER(south, 0x20);
