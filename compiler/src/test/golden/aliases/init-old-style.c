// SPDX-License-Identifier: Apache-2.0
// The GNU spelling from before C99.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { vendor: 0x7a5e, device: 1, subvendor: PCI_ANY_ID, subdevice: PCI_ANY_ID },
    { vendor: 0x7a5e, 2, subdevice: 1 ? 3 : 4, .class = 0x030000, class_mask: ~0, },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
