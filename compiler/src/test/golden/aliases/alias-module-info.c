// SPDX-License-Identifier: Apache-2.0
// MODULE_INFO with the tag alias is an alias, with another tag it is not.
#include <linux/module.h>

MODULE_INFO(alias, "shrike-info");
MODULE_INFO(aliases, "no-1");
MODULE_INFO(description, "alias=no-2");
MODULE_INFO(alias, "shrike" "-" "more");
MODULE_INFO(not_alias, "no-3");
__MODULE_INFO(alias, any_name, "shrike-third");
MODULE_AUTHOR("MODULE_ALIAS(\"no-4\")");
MODULE_LICENSE("GPL v2");
MODULE_SOFTDEP("pre: alias");
MODULE_FIRMWARE("alias.bin");
MODULE_PARM_DESC(alias, "no-5");
