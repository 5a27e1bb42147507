// SPDX-License-Identifier: Apache-2.0
// An override does not save an entry whose mask cannot be written.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE_CLASS(0x030000, 0xff00f0), .override_only = 1 },
    { PCI_DEVICE_CLASS(0x030000, 0xff0000), .override_only = 1 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
