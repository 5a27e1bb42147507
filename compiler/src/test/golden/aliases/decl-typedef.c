// SPDX-License-Identifier: Apache-2.0
// A typedef may stand for the entry, for the table, and for another typedef.
#include <linux/module.h>
#include <linux/pci.h>

typedef struct pci_device_id id_t;
typedef const id_t fixed_id_t;
typedef fixed_id_t table_t[];
typedef struct pci_device_id *id_pointer_t, four_t[4];

static const id_t a[] = { { PCI_DEVICE(0x6b1d, 1) }, { } };
static fixed_id_t b[] = { { PCI_DEVICE(0x6b1d, 2) }, { } };
static table_t c = { { PCI_DEVICE(0x6b1d, 3) }, { } };
static table_t d = { { PCI_DEVICE(0x6b1d, 4) }, { PCI_DEVICE(0x6b1d, 5) }, { } };
static const four_t e = { { PCI_DEVICE(0x6b1d, 6) } };
static id_pointer_t const f = (id_pointer_t)a;
MODULE_DEVICE_TABLE(pci, a);
MODULE_DEVICE_TABLE(pci, b);
MODULE_DEVICE_TABLE(pci, c);
MODULE_DEVICE_TABLE(pci, d);
MODULE_DEVICE_TABLE(pci, e);
