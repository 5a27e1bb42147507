// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_PKT_CLS_H
#define MODALIASC_NET_PKT_CLS_H

#include <linux/module.h>

#define TCF_EM_CONTAINER 0
#define TCF_EM_CMP 1
#define TCF_EM_NBYTE 2
#define TCF_EM_U32 3
#define TCF_EM_META 4
#define TCF_EM_TEXT 5
#define TCF_EM_VLAN 6
#define TCF_EM_CANID 7
#define TCF_EM_IPSET 8
#define TCF_EM_IPT 9

#define MODULE_ALIAS_NET_CLS(kind) \
    MODULE_ALIAS("net-cls-" kind)

#define MODULE_ALIAS_TCF_EMATCH(kind) \
    MODULE_ALIAS("ematch-kind-" __stringify(kind))

#endif
