// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_PKT_SCHED_H
#define MODALIASC_NET_PKT_SCHED_H

#include <linux/module.h>

#define MODULE_ALIAS_NET_SCH(kind) \
    MODULE_ALIAS("net-sch-" kind)

#endif
