// SPDX-License-Identifier: Apache-2.0
// The same text twice gives the same line twice.
#include <linux/module.h>

MODULE_ALIAS("shrike");
MODULE_ALIAS("other");
MODULE_ALIAS("shrike");
