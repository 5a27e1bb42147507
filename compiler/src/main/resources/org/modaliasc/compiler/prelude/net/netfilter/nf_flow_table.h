// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_NETFILTER_NF_FLOW_TABLE_H
#define MODALIASC_NET_NETFILTER_NF_FLOW_TABLE_H

#include <linux/module.h>
#include <linux/socket.h>

#define MODULE_ALIAS_NF_FLOWTABLE(family) \
    MODULE_ALIAS("nf-flowtable-" __stringify(family))

#endif
