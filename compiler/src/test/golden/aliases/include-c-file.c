// SPDX-License-Identifier: Apache-2.0
// A source includes another source, which holds the table and looks at what was defined before.
#include <linux/module.h>
#include <linux/pci.h>

#define CHIP_NEW
#define MORE_IDS { PCI_DEVICE(0x9107, 0x77) },
#include "include/plover-common.c"
MODULE_ALIAS("after");
