// modaliasc: -DCONFIG_SHRIKE_DEBUG=1
// SPDX-License-Identifier: Apache-2.0
// Conditions decide about aliases too.
#include <linux/module.h>

#ifdef CONFIG_SHRIKE_DEBUG
MODULE_ALIAS("debug");
#else
MODULE_ALIAS("plain");
#endif
#if IS_ENABLED(CONFIG_SHRIKE_MORE)
MODULE_ALIAS("more");
#endif
#if 0
MODULE_ALIAS("never");
#endif
MODULE_ALIAS(
#ifdef CONFIG_SHRIKE_DEBUG
    "chosen"
#else
    "left"
#endif
    "-text");
