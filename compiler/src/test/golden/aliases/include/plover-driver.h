// SPDX-License-Identifier: Apache-2.0
#ifndef PLOVER_DRIVER_H
#define PLOVER_DRIVER_H

#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id plover_ids[] = {
    { 0x9107, 0x4000, PCI_ANY_ID, PCI_ANY_ID, },
    { }
};
MODULE_DEVICE_TABLE (pci, plover_ids);
MODULE_ALIAS("plover-driver");

#endif
