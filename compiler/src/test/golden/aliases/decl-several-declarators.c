// SPDX-License-Identifier: Apache-2.0
// One declaration may declare several tables, and other things between them.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id a[] = { { PCI_DEVICE(0x6b1d, 1) }, { } },
    *const pointer = a,
    b[] __maybe_unused = { { PCI_DEVICE(0x6b1d, 2) }, { } },
    spare = { 1, 2 },
    c[3] = { { PCI_DEVICE(0x6b1d, 3) } };
MODULE_DEVICE_TABLE(pci, a);
MODULE_DEVICE_TABLE(pci, b);
MODULE_DEVICE_TABLE(pci, c);
