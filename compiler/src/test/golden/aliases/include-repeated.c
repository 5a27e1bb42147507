// SPDX-License-Identifier: Apache-2.0
// The same few lines included several times, each time with another number.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
#define N 1
#include "include/plover-row.h"
#define N 2
#include "include/plover-row.h"
#define N 3
#include "include/plover-row.h"
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
