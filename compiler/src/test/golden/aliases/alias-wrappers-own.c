// SPDX-License-Identifier: Apache-2.0
// Wrappers of the driver itself, with one alias, with two, and with a list.
#include <linux/module.h>

#define SHRIKE_ALIAS(name) MODULE_ALIAS("shrike:" name)
#define SHRIKE_PAIR(name) SHRIKE_ALIAS(name); SHRIKE_ALIAS(name "-old")
#define SHRIKE_BIOS(type) MODULE_ALIAS("dmi:bvnSHRIKE:bvr" type "ET??WW*")
#define SHRIKE_EACH(X) X(one) X(two)
#define SHRIKE_NAMED(n) MODULE_ALIAS(#n);

SHRIKE_ALIAS("a");
SHRIKE_PAIR("b"); SHRIKE_BIOS("7O");
SHRIKE_EACH(SHRIKE_NAMED)
