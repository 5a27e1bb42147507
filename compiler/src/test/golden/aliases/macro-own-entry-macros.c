// SPDX-License-Identifier: Apache-2.0
// The names of the entry macros mean what the driver says they mean.
#include <linux/module.h>
#include <linux/pci.h>

#undef PCI_DEVICE
#define PCI_DEVICE(model) .vendor = 0x5ea1, .device = (model) | 0x8000, .subvendor = PCI_ANY_ID
#undef PCI_VDEVICE
#define PCI_VDEVICE(a, b) a##b, 9, 9, 9
#undef PCI_ANY_ID
#define PCI_ANY_ID 0xffff

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(1), 2 },
    { PCI_VDEVICE(0x5e, a1) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
