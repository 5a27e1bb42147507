// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_NETFILTER_NF_CONNTRACK_HELPER_H
#define MODALIASC_NET_NETFILTER_NF_CONNTRACK_HELPER_H

#include <linux/module.h>
#include <net/netfilter/nf_conntrack.h>

#define NF_NAT_HELPER_NAME(name) "ip_nat_" name
#define MODULE_ALIAS_NF_NAT_HELPER(name) \
    MODULE_ALIAS(NF_NAT_HELPER_NAME(name))

#endif
