// modaliasc: -I include
// SPDX-License-Identifier: Apache-2.0
// A header writes the whole table with macros that the source defined.
#include <linux/module.h>
#include <linux/pci.h>

#define PCI_VENDOR_ID_PLOVER 0x9107
#define TABLE_BEGIN static const struct pci_device_id ids[] = {
#define TABLE_FUNCTION 0x4
#define TABLE_FUNCTION2 0x0
#define TABLE_ENTRY(device) { PCI_VDEVICE(PLOVER, (device)), TABLE_FUNCTION }
#define TABLE_END { 0, } }
#include "plover-table.h"
MODULE_DEVICE_TABLE(pci, ids);
