// SPDX-License-Identifier: Apache-2.0
// A header that is missing counts as empty and is reported once; one that includes itself is stopped.
#include <linux/module.h>
#include <linux/pci.h>

#include "include/finch-loop.h"
#include <linux/finch.h>
#include <linux/finch.h>
#include "include/finch.h"
static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
