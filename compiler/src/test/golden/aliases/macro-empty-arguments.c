// SPDX-License-Identifier: Apache-2.0
// An argument may be empty, between commas, beside ## and as the only one.
#include <linux/module.h>
#include <linux/pci.h>

#define PLUS(a, b) (0 a + 0 b)
#define ONE(a) 1##a
#define GLUE(a, b, c) 0x##a##b##c
#define NONE() 0x77

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5ea1, PLUS(,) + 1) },
    { PCI_DEVICE(0x5ea1, PLUS(+ 2, )) },
    { PCI_DEVICE(0x5ea1, ONE()) },
    { PCI_DEVICE(0x5ea1, GLUE(, 3,)) },
    { PCI_DEVICE(0x5ea1, GLUE(4,,5)) },
    { PCI_DEVICE(0x5ea1, NONE()) },
    { PCI_DEVICE(0x5ea1, NONE( )) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
