// SPDX-License-Identifier: Apache-2.0
// An argument list may run over lines, comments and conditions.
#include <linux/module.h>
#include <linux/pci.h>

#define ENTRY(v, d, data) { PCI_DEVICE(v, d), .driver_data = (data) }

static const struct pci_device_id ids[] = {
    ENTRY(0x5ea1,
        /* device */
        1,
        2),
    ENTRY(0x5ea1, // vendor
#ifdef CONFIG_GULL_OLD
        2,
#else
        3,
#endif
        4),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
