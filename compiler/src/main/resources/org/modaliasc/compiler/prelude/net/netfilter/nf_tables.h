// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_NETFILTER_NF_TABLES_H
#define MODALIASC_NET_NETFILTER_NF_TABLES_H

#include <linux/module.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/socket.h>

#define MODULE_ALIAS_NFT_CHAIN(family, name) \
    MODULE_ALIAS("nft-chain-" __stringify(family) "-" name)

#define MODULE_ALIAS_NFT_AF_EXPR(family, name) \
    MODULE_ALIAS("nft-expr-" __stringify(family) "-" name)

#define MODULE_ALIAS_NFT_EXPR(name) \
    MODULE_ALIAS("nft-expr-" name)

#define MODULE_ALIAS_NFT_OBJ(type) \
    MODULE_ALIAS("nft-obj-" __stringify(type))

#endif
