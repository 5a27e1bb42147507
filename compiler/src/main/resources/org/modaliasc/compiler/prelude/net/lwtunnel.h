// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_LWTUNNEL_H
#define MODALIASC_NET_LWTUNNEL_H

#include <linux/module.h>

#define MODULE_ALIAS_RTNL_LWT(type) \
    MODULE_ALIAS("rtnl-lwt-" __stringify(type))

#endif
