// SPDX-License-Identifier: Apache-2.0
// Wrappers that put a word before a name.
#include <linux/module.h>
#include <linux/fs.h>
#include <linux/if_team.h>
#include <linux/netdevice.h>
#include <linux/nls.h>
#include <net/9p/transport.h>
#include <net/act_api.h>
#include <net/pkt_cls.h>
#include <net/pkt_sched.h>
#include <net/rtnetlink.h>
#include <net/tc_act/tc_ife.h>
#include <rdma/rdma_netlink.h>

#define CHARSET shrike-2

MODULE_ALIAS_FS("shrikefs");
MODULE_ALIAS_NLS(iso8859-99);
MODULE_ALIAS_NLS(CHARSET);
MODULE_ALIAS_NETDEV("shrike0");
MODULE_ALIAS_RTNL_LINK("shrike");
MODULE_ALIAS_NET_SCH("shrike");
MODULE_ALIAS_NET_CLS("shrike");
MODULE_ALIAS_NET_ACT("shrike");
MODULE_ALIAS_TCF_EMATCH(TCF_EM_META);
MODULE_ALIAS_IFE_META("shrike");
MODULE_ALIAS_9P("shrike");
MODULE_ALIAS_TEAM_MODE("shrike");
MODULE_ALIAS_RDMA_LINK("shrike");
MODULE_ALIAS_RDMA_CLIENT("shrike");
MODULE_ALIAS_RDMA_NETLINK(RDMA_NL_SHRIKE, 9);
