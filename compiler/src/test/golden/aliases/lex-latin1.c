// SPDX-License-Identifier: Apache-2.0
// Bytes that are no UTF-8 are carried through, in comments and in text.
#include <linux/module.h>
#include <linux/pci.h>
/* grüße */
static const struct pci_device_id ids[] = { { PCI_DEVICE(0x4e16, sizeof("ü")), .driver_data = (kernel_ulong_t)"ß }" }, { } }; // é
MODULE_DEVICE_TABLE(pci, ids);
