// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_RTNETLINK_H
#define MODALIASC_NET_RTNETLINK_H

#include <linux/module.h>

#define MODULE_ALIAS_RTNL_LINK(kind) \
    MODULE_ALIAS("rtnl-link-" kind)

#endif
