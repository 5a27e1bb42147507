// SPDX-License-Identifier: Apache-2.0
// A macro that is defined again in another way is worth a warning, in the same way it is not.
#include <linux/module.h>
#include <linux/pci.h>

#define SAME 1 + 2
#define SAME 1  +  2
#define OTHER 1
#define OTHER 2
#define CALL(x) x
#define CALL(y) y
static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5b1e, 1) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
