// SPDX-License-Identifier: Apache-2.0
// Fields, indexes and types that there are not.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { .vendr = 1 },
    { .vendor[0] = 1 },
    [-1] = { 1 },
    .vendor = 3,
    { .device = sizeof(struct finch) },
    { .device = sizeof(finch_t) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
