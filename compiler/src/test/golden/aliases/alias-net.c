// SPDX-License-Identifier: Apache-2.0
// Wrappers of the network stack.
#include <linux/module.h>
#include <linux/net.h>
#include <linux/netfilter/nfnetlink.h>
#include <net/genetlink.h>
#include <net/lwtunnel.h>
#include <net/netfilter/nf_conntrack.h>
#include <net/netfilter/nf_conntrack_helper.h>
#include <net/netfilter/nf_flow_table.h>
#include <net/netfilter/nf_log.h>
#include <net/netfilter/nf_tables.h>
#include <net/xfrm.h>

#define PROTO (2 + 1)
#define FAMILY_NAME "shrike"

MODULE_ALIAS_NETPROTO(PF_QIPCRTR);
MODULE_ALIAS_NETPROTO(AF_CAIF);
MODULE_ALIAS_NET_PF_PROTO(PF_INET, PROTO);
MODULE_ALIAS_NET_PF_PROTO_TYPE(PF_NETLINK, NETLINK_SOCK_DIAG, 2-6 /* family - protocol */);
MODULE_ALIAS_NET_PF_PROTO_NAME(PF_INET6, 115, "-name");
MODULE_ALIAS_GENL_FAMILY(FAMILY_NAME);
MODULE_ALIAS_RTNL_LWT(MPLS);
MODULE_ALIAS_XFRM_MODE(AF_INET, XFRM_MODE_TUNNEL);
MODULE_ALIAS_XFRM_TYPE(AF_INET, XFRM_PROTO_ESP);
MODULE_ALIAS_XFRM_OFFLOAD_TYPE(AF_INET6, XFRM_PROTO_ESP);
MODULE_ALIAS_NFNL_SUBSYS(NFNL_SUBSYS_ULOG);
MODULE_ALIAS_NFCT_HELPER("shrike");
MODULE_ALIAS_NF_NAT_HELPER("shrike");
MODULE_ALIAS_NF_LOGGER(AF_BRIDGE, 0);
MODULE_ALIAS_NF_FLOWTABLE(AF_INET);
MODULE_ALIAS_NFT_CHAIN(AF_INET, "nat");
MODULE_ALIAS_NFT_AF_EXPR(1, "reject");
MODULE_ALIAS_NFT_EXPR("shrike");
MODULE_ALIAS_NFT_OBJ(NFT_OBJECT_QUOTA);
