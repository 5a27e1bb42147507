// SPDX-License-Identifier: Apache-2.0
// The fields hold 32 bits, so an id may have eight digits; more bits are cut off.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x12345678, 0x9abcdef0) },
    { PCI_DEVICE(0x1000007a5eULL, 0x10000 + 0x22) },
    { PCI_DEVICE_SUB(0x7a5e, 0xdeadbeef, 0x00010000, 0xffff0000) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
