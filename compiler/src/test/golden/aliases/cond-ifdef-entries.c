// modaliasc: -DCONFIG_OSPREY_OLD=1 -DOSPREY_KIND=2
// SPDX-License-Identifier: Apache-2.0
// Conditions around entries.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x0594, 1) },
#ifdef CONFIG_OSPREY_OLD
    { PCI_DEVICE(0x0594, 2) },
#endif
#ifndef CONFIG_OSPREY_OLD
    { PCI_DEVICE(0x0594, 3) },
#else
    { PCI_DEVICE(0x0594, 4) },
#endif
#ifdef CONFIG_OSPREY_NEW
    { PCI_DEVICE(0x0594, 5) },
#elif OSPREY_KIND == 1
    { PCI_DEVICE(0x0594, 6) },
#elif OSPREY_KIND == 2
    { PCI_DEVICE(0x0594, 7) },
#elif OSPREY_KIND == 2 || 1
    { PCI_DEVICE(0x0594, 8) },
#else
    { PCI_DEVICE(0x0594, 9) },
#endif
#if 0
    { PCI_DEVICE(0x0594, 10) },
#endif
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
