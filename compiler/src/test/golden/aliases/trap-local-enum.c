// SPDX-License-Identifier: Apache-2.0
// An enumeration inside a function does not reach the table after it.
#include <linux/module.h>
#include <linux/pci.h>

enum { MODEL = 5 };

int inner(void)
{
    enum { MODEL = 9, ONLY_HERE = 10 };
    return MODEL + ONLY_HERE;
}

static const struct pci_device_id ids[] = { { PCI_DEVICE(0x6b1d, MODEL) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
