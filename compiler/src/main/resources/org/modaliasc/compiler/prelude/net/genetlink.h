// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_GENETLINK_H
#define MODALIASC_NET_GENETLINK_H

#include <linux/module.h>
#include <linux/net.h>

#define MODULE_ALIAS_GENL_FAMILY(name) \
    MODULE_ALIAS_NET_PF_PROTO_NAME(PF_NETLINK, NETLINK_GENERIC, "-family-" name)

#endif
