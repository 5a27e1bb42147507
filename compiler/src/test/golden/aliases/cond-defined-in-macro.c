// modaliasc: -DCONFIG_OSPREY_X=1
// SPDX-License-Identifier: Apache-2.0
// `defined` may come out of a macro.
#include <linux/module.h>
#include <linux/pci.h>

#define HAS_X defined(CONFIG_OSPREY_X)
#define HAS_Y defined CONFIG_OSPREY_Y
#define EITHER (HAS_X || HAS_Y)

static const struct pci_device_id ids[] = {
#if HAS_X
    { PCI_DEVICE(0x0594, 1) },
#endif
#if HAS_Y
    { PCI_DEVICE(0x0594, 2) },
#endif
#if EITHER && !(HAS_X && HAS_Y)
    { PCI_DEVICE(0x0594, 3) },
#endif
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
