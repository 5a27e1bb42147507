// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_NETFILTER_NF_LOG_H
#define MODALIASC_NET_NETFILTER_NF_LOG_H

#include <linux/module.h>
#include <linux/socket.h>

#define MODULE_ALIAS_NF_LOGGER(family, type) \
    MODULE_ALIAS("nf-logger-" __stringify(family) "-" __stringify(type))

#endif
