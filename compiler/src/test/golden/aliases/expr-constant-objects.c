// SPDX-License-Identifier: Apache-2.0
// gcc also takes the value of a constant object.
#include <linux/module.h>
#include <linux/pci.h>

static const int model = 0x31;
static const unsigned short vendor_id = 0xc0de;

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(vendor_id, model) },
    { .vendor = 0xc0de, .device = model },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
