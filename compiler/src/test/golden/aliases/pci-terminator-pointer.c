// SPDX-License-Identifier: Apache-2.0
// An address in the last entry is still zero when the table is read, so it ends the table.
#include <linux/module.h>
#include <linux/pci.h>

static int spare;

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x7a5e, 1) },
    { .driver_data = (kernel_ulong_t)&spare }
};
MODULE_DEVICE_TABLE(pci, ids);
