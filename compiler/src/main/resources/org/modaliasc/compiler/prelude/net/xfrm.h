// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_XFRM_H
#define MODALIASC_NET_XFRM_H

#include <linux/module.h>
#include <linux/socket.h>

#define XFRM_PROTO_ESP 50
#define XFRM_PROTO_AH 51
#define XFRM_PROTO_COMP 108
#define XFRM_PROTO_IPIP 4
#define XFRM_PROTO_IPV6 41
#define XFRM_PROTO_ROUTING IPPROTO_ROUTING
#define XFRM_PROTO_DSTOPTS IPPROTO_DSTOPTS
#define XFRM_MODE_TRANSPORT 0
#define XFRM_MODE_TUNNEL 1
#define XFRM_MODE_ROUTEOPTIMIZATION 2
#define XFRM_MODE_IN_TRIGGER 3
#define XFRM_MODE_BEET 4
#define IPPROTO_ROUTING 43
#define IPPROTO_DSTOPTS 60

#define MODULE_ALIAS_XFRM_MODE(family, mode) \
    MODULE_ALIAS("xfrm-mode-" __stringify(family) "-" __stringify(mode))

#define MODULE_ALIAS_XFRM_TYPE(family, protocol) \
    MODULE_ALIAS("xfrm-type-" __stringify(family) "-" __stringify(protocol))

#define MODULE_ALIAS_XFRM_OFFLOAD_TYPE(family, protocol) \
    MODULE_ALIAS("xfrm-offload-" __stringify(family) "-" __stringify(protocol))

#endif
