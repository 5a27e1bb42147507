// SPDX-License-Identifier: Apache-2.0
// An entry may be written as a compound literal of its type.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) ((struct pci_device_id){ PCI_DEVICE(0x7a5e, n) })

static const struct pci_device_id ids[] = {
    (struct pci_device_id){ PCI_DEVICE(0x7a5e, 1) },
    ID(2),
    [2] = (const struct pci_device_id){ 0x7a5e, 3 },
    (struct pci_device_id){ }
};
MODULE_DEVICE_TABLE(pci, ids);
