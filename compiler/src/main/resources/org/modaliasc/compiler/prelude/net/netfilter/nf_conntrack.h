// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_NETFILTER_NF_CONNTRACK_H
#define MODALIASC_NET_NETFILTER_NF_CONNTRACK_H

#include <linux/module.h>

#define MODULE_ALIAS_NFCT_HELPER(helper) \
    MODULE_ALIAS("nfct-helper-" helper)

#endif
