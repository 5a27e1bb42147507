// modaliasc: -DCONFIG_PCI=1
// SPDX-License-Identifier: Apache-2.0
// Table and use stand under different conditions that are both true.
#include <linux/module.h>
#include <linux/pci.h>

#if defined(CONFIG_PCI) && defined(MODULE)
static const struct pci_device_id ids[] = { { PCI_DEVICE(0x0594, 1) }, { } };
#endif

#ifdef CONFIG_OF
static const struct pci_device_id others[] = { { PCI_DEVICE(0x0594, 2) }, { } };
#endif

#ifdef CONFIG_PCI
# ifndef CONFIG_OSPREY_QUIET
MODULE_DEVICE_TABLE(pci, ids);
# endif
#endif
#ifdef CONFIG_OF
MODULE_DEVICE_TABLE(pci, others);
#endif
