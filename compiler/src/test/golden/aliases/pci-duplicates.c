// SPDX-License-Identifier: Apache-2.0
// Equal entries give equal lines, in one table and across tables.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id one[] = {
    { PCI_DEVICE(0x7a5e, 1) },
    { PCI_DEVICE(0x7a5e, 2) },
    { PCI_DEVICE(0x7a5e, 1), .driver_data = 1 },
    { }
};
static const struct pci_device_id two[] = {
    { PCI_DEVICE(0x7a5e, 1) },
    { }
};
MODULE_DEVICE_TABLE(pci, one);
MODULE_DEVICE_TABLE(pci, two);
MODULE_ALIAS("pci:v00007A5Ed00000001sv*sd*bc*sc*i*");
