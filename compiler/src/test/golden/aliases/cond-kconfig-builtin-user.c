// modaliasc: -DMODULE=0 -DCONFIG_MOD_MODULE=1
// SPDX-License-Identifier: Apache-2.0
// A module is not reachable from code that is no module; MODULE only has to be defined for a table.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x0594, 0x10 | IS_REACHABLE(CONFIG_MOD)) },
    { PCI_DEVICE(0x0594, 0x20 | IS_ENABLED(CONFIG_MOD)) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
