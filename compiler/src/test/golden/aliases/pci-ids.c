// SPDX-License-Identifier: Apache-2.0
// Vendor and device alone; the last entry is dropped and the others come out last one first.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id quill_ids[] = {
    { PCI_DEVICE(0x7a5e, 0x0100) },
    { PCI_DEVICE(0x7a5e, 0x0101) },
    { PCI_DEVICE(0x7a5e, PCI_ANY_ID) },
    { PCI_DEVICE(PCI_ANY_ID, 0x0102) },
    { }
};
MODULE_DEVICE_TABLE(pci, quill_ids);
