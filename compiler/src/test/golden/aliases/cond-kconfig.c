// modaliasc: -DCONFIG_YES=1 -DCONFIG_MOD_MODULE=1 -DCONFIG_NUM=4 -DCONFIG_EMPTY=
// SPDX-License-Identifier: Apache-2.0
// IS_ENABLED and its sisters for an option that is y, m, unset, a number or empty.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0x0594, n) },
#define BITS(o) ((IS_ENABLED(o) << 3) | (IS_BUILTIN(o) << 2) | (IS_MODULE(o) << 1) | IS_REACHABLE(o))

static const struct pci_device_id ids[] = {
#if IS_ENABLED(CONFIG_YES) && !IS_MODULE(CONFIG_YES)
    ID(1)
#endif
#if IS_ENABLED(CONFIG_MOD) && !IS_BUILTIN(CONFIG_MOD)
    ID(2)
#endif
#if IS_ENABLED(CONFIG_UNSET) || defined(CONFIG_UNSET)
    ID(3)
#endif
#if IS_REACHABLE(CONFIG_MOD)
    ID(4)
#endif
#if IS_ENABLED(CONFIG_NUM)
    ID(5)
#endif
#if IS_ENABLED(CONFIG_EMPTY)
    ID(6)
#endif
#if defined(CONFIG_MOD_MODULE) && !defined CONFIG_MOD
    ID(7)
#endif
    ID(0x100 | BITS(CONFIG_YES))
    ID(0x200 | BITS(CONFIG_MOD))
    ID(0x300 | BITS(CONFIG_UNSET))
    ID(0x400 | BITS(CONFIG_NUM))
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
