// SPDX-License-Identifier: Apache-2.0
// Head, name, terminator and end of a table from macros.
#include <linux/module.h>
#include <linux/pci.h>

#define DEFINE_TABLE(name) const struct pci_device_id name[]
#define TABLE_NAME gull_ids
#define SENTINEL {}
#define ENTRIES(...) = { __VA_ARGS__ SENTINEL }

static DEFINE_TABLE(TABLE_NAME) = {
    { PCI_DEVICE(0x5ea1, 1) },
    SENTINEL,
};
MODULE_DEVICE_TABLE(pci, gull_ids);

static DEFINE_TABLE(tern_ids) ENTRIES({ PCI_DEVICE(0x5ea1, 2) }, { PCI_DEVICE(0x5ea1, 3) },);
MODULE_DEVICE_TABLE(pci, tern_ids);
