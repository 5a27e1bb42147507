// modaliasc: -I include/vintage-flags
// SPDX-License-Identifier: Apache-2.0
// A header that comes before ours may name the last member `flags`, as the first releases did.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1), .flags = PCI_ID_F_VFIO_DRIVER_OVERRIDE },
    { PCI_DEVICE(0x7a5e, 2), .flags = 0 },
    { PCI_DEVICE(0x7a5e, 3), .flags = 4 },
    { PCI_VDEVICE(INTEL, 4), 0, 1 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
