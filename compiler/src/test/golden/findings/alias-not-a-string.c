// SPDX-License-Identifier: Apache-2.0
// A hand-written alias has to be made of literals; what is right around it still comes out.
#include <linux/module.h>
#include <linux/pci.h>

MODULE_ALIAS("finch:" "one");
MODULE_ALIAS(finch_name);
#define OWN_ALIAS(x) MODULE_ALIAS(x)
OWN_ALIAS(3 + 4);
MODULE_ALIAS("finch:two");
