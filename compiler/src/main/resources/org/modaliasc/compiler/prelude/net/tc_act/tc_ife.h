// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_TC_ACT_TC_IFE_H
#define MODALIASC_NET_TC_ACT_TC_IFE_H

#include <linux/module.h>

#define MODULE_ALIAS_IFE_META(name) \
    MODULE_ALIAS("ife-meta-" name)

#endif
