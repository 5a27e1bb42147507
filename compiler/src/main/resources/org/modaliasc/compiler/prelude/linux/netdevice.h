// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_NETDEVICE_H
#define MODALIASC_LINUX_NETDEVICE_H

#include <linux/module.h>

#define MODULE_ALIAS_NETDEV(device) \
    MODULE_ALIAS("netdev-" device)

#endif
