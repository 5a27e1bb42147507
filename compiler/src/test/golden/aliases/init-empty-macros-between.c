// SPDX-License-Identifier: Apache-2.0
// Macros that vanish leave no entry and no value behind.
#include <linux/module.h>
#include <linux/pci.h>

#define NOTHING
#define NOTHING_OF(...)
#define MAYBE(...) __VA_ARGS__

static const struct pci_device_id ids[] = {
    NOTHING { NOTHING PCI_DEVICE(0x7a5e, 1) NOTHING } NOTHING, NOTHING_OF({ 1, 2 },)
    MAYBE()
    MAYBE({ PCI_DEVICE(0x7a5e, 2) },)
    MAYBE({ 0x7a5e, 3 }, { 0x7a5e, 4 },) MAYBE()
    { NOTHING }
};
MODULE_DEVICE_TABLE(pci, ids);
