// SPDX-License-Identifier: Apache-2.0
// What a source says of itself is passed on, as an error or a warning.
#include <linux/module.h>
#include <linux/pci.h>

#warning finch 2 is   old
#if 0
#error not reached
#endif
#error finch 3 is "gone"
#error
static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
