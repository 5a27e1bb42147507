// SPDX-License-Identifier: Apache-2.0
// A closing brace is missing; the next macro that is possible at file scope only ends the table.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1) },
    { }
MODULE_DEVICE_TABLE(pci, ids);
MODULE_ALIAS("finch");
