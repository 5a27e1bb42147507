// SPDX-License-Identifier: Apache-2.0
// MODULE_DEVICE_TABLE behind other names.
#include <linux/module.h>
#include <linux/pci.h>

#define EXPORT_IDS(t) MODULE_DEVICE_TABLE(pci, t)
#define EXPORT_BUS(bus, t) MODULE_DEVICE_TABLE(bus, t)
#define MDT MODULE_DEVICE_TABLE
#define EXPORT_ALL(...) MODULE_DEVICE_TABLE(__VA_ARGS__)

static const struct pci_device_id a[] = { { PCI_DEVICE(0x5ea1, 1) }, { } };
static const struct pci_device_id b[] = { { PCI_DEVICE(0x5ea1, 2) }, { } };
static const struct pci_device_id c[] = { { PCI_DEVICE(0x5ea1, 3) }, { } };
static const struct pci_device_id d[] = { { PCI_DEVICE(0x5ea1, 4) }, { } };
EXPORT_IDS(a);
EXPORT_BUS(pci, b);
MDT(pci, c);
EXPORT_ALL(pci, d);
