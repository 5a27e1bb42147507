// SPDX-License-Identifier: Apache-2.0
// Aliases written by hand come out last one first.
#include <linux/module.h>

#define DRV "shrike"

MODULE_ALIAS("shrike-first");
MODULE_ALIAS("platform:" DRV);
MODULE_ALIAS("shrike:" KBUILD_MODNAME "-*");
MODULE_ALIAS(DRV);
MODULE_ALIAS("pci:v0000517Ed*sv*sd*bc*sc*i*");
MODULE_ALIAS("shrike-last");
