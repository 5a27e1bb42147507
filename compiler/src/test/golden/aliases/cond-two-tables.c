// modaliasc: -DCONFIG_OSPREY_B=1
// SPDX-License-Identifier: Apache-2.0
// Two tables of one name in two branches, and a use in a third place.
#include <linux/module.h>
#include <linux/pci.h>

#ifdef CONFIG_OSPREY_A
static const struct pci_device_id ids[] = { { PCI_DEVICE(0x0594, 1) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
#elif IS_ENABLED(CONFIG_OSPREY_B)
static const struct pci_device_id ids[] __maybe_unused = { { PCI_DEVICE(0x0594, 2) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
#endif
static const struct pci_device_id plain[] = { { PCI_DEVICE(0x0594, 3) }, { } };
#if 0
MODULE_DEVICE_TABLE(pci, plain);
#endif
