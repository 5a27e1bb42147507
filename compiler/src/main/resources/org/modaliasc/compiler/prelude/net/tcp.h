// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_TCP_H
#define MODALIASC_NET_TCP_H

#include <linux/module.h>
#include <linux/net.h>

#define MODULE_ALIAS_TCP_ULP(name) \
    MODULE_ALIAS(name); \
    MODULE_ALIAS("tcp-ulp-" name)

#endif
