// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_9P_TRANSPORT_H
#define MODALIASC_NET_9P_TRANSPORT_H

#include <linux/module.h>

#define MODULE_ALIAS_9P(transport) \
    MODULE_ALIAS("9p-" transport)

#endif
