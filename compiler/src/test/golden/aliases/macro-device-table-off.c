// SPDX-License-Identifier: Apache-2.0
// A driver that takes MODULE_DEVICE_TABLE away has no tables until it gives it back.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id a[] = { { PCI_DEVICE(0x5ea1, 1) }, { } };
static const struct pci_device_id b[] = { { PCI_DEVICE(0x5ea1, 2) }, { } };

#pragma push_macro("MODULE_DEVICE_TABLE")
#undef MODULE_DEVICE_TABLE
#define MODULE_DEVICE_TABLE(type, name)
MODULE_DEVICE_TABLE(pci, a);
#pragma pop_macro("MODULE_DEVICE_TABLE")
MODULE_DEVICE_TABLE(pci, b);
