// SPDX-License-Identifier: Apache-2.0
// Tables that are published and not defined here, whatever the reason.
#include <linux/module.h>
#include <linux/pci.h>

extern const struct pci_device_id elsewhere[];
MODULE_DEVICE_TABLE(pci, elsewhere);
MODULE_DEVICE_TABLE(pci, nowhere);
#if 0
static const struct pci_device_id hidden[] = { { } };
#endif
MODULE_DEVICE_TABLE(pci, hidden);
