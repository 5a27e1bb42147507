// modaliasc: --include include/no-finch.h
// SPDX-License-Identifier: Apache-2.0
// A forced include that is missing is an error: the user asked for it.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
