// SPDX-License-Identifier: Apache-2.0
// A driver may define MODULE_ALIAS as it likes.
#include <linux/module.h>

MODULE_ALIAS("before");
#undef MODULE_ALIAS
#define MODULE_ALIAS(text)
MODULE_ALIAS("gone");
#undef MODULE_ALIAS
#define MODULE_ALIAS(text) MODULE_INFO(alias, "own:" text)
MODULE_ALIAS("after");
