// SPDX-License-Identifier: Apache-2.0
// A table without its end does not take the others of the file with it.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id first[] = {
    { PCI_DEVICE(0x5b1e, 1) },
    { }
};
static const struct pci_device_id open[] = {
    { PCI_DEVICE(0x5b1e, 1) },
};
static const struct pci_device_id last[] = {
    { PCI_DEVICE(0x5b1e, 2) },
    { }
};
MODULE_DEVICE_TABLE(pci, first);
MODULE_DEVICE_TABLE(pci, open);
MODULE_DEVICE_TABLE(pci, last);
