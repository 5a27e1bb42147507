// SPDX-License-Identifier: Apache-2.0
// A file may include itself until a condition stops it.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
#define DEPTH 0
#include "include/plover-itself.h"
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
