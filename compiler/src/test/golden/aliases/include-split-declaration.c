// SPDX-License-Identifier: Apache-2.0
// One declaration is spread over two files, and the closing brace is in the second.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x9107, 1)
#include "include/plover-tail.h"
MODULE_DEVICE_TABLE(pci, ids);
