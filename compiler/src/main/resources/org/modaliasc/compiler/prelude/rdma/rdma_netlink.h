// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_RDMA_RDMA_NETLINK_H
#define MODALIASC_RDMA_RDMA_NETLINK_H

#include <linux/module.h>

// The index only serves a check at build time, the printed number is the value.
#define MODULE_ALIAS_RDMA_NETLINK(index, value) \
    MODULE_ALIAS("rdma-netlink-subsys-" __stringify(value))

#define MODULE_ALIAS_RDMA_LINK(type) \
    MODULE_ALIAS("rdma-link-" type)

#define MODULE_ALIAS_RDMA_CLIENT(type) \
    MODULE_ALIAS("rdma-client-" type)

#endif
