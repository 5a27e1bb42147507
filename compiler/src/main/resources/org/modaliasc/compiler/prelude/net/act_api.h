// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_ACT_API_H
#define MODALIASC_NET_ACT_API_H

#include <linux/module.h>

#define MODULE_ALIAS_NET_ACT(kind) \
    MODULE_ALIAS("net-act-" kind)

#endif
