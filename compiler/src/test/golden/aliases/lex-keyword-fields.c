// SPDX-License-Identifier: Apache-2.0
// C knows `class` as a plain name, and some names are keywords only in other languages.
#include <linux/module.h>
#include <linux/pci.h>

enum { new = 1, template = 2, this = 4, private = 8, $dollar = 16 };

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x4e16, new | template | this), .class = private << 16, .class_mask = 0xff0000 },
    { PCI_DEVICE(0x4e16, $dollar) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
