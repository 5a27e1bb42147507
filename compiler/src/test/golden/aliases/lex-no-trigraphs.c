// SPDX-License-Identifier: Apache-2.0
// Trigraphs are plain characters.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x4e16, 1) }, // really??/
    { PCI_DEVICE(0x4e16, 2), .driver_data = (kernel_ulong_t)"??)" },
    { PCI_DEVICE(0x4e16, sizeof("??<??>")) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
MODULE_ALIAS("what??!");
