// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_NET_H
#define MODALIASC_LINUX_NET_H

#include <linux/module.h>
#include <linux/netlink.h>
#include <linux/socket.h>

#define MODULE_ALIAS_NETPROTO(family) \
    MODULE_ALIAS("net-pf-" __stringify(family))

#define MODULE_ALIAS_NET_PF_PROTO(family, protocol) \
    MODULE_ALIAS("net-pf-" __stringify(family) "-proto-" __stringify(protocol))

#define MODULE_ALIAS_NET_PF_PROTO_TYPE(family, protocol, type) \
    MODULE_ALIAS("net-pf-" __stringify(family) "-proto-" __stringify(protocol) \
        "-type-" __stringify(type))

#define MODULE_ALIAS_NET_PF_PROTO_NAME(family, protocol, name) \
    MODULE_ALIAS("net-pf-" __stringify(family) "-proto-" __stringify(protocol) name)

#endif
