// SPDX-License-Identifier: Apache-2.0
// What a table needs to be read without a kernel tree: the id structures, the macros around them and
// the names they print. This file is included before the first line of every source, so a driver that
// reaches one of these names through a header that is not here still finds it.
#ifndef MODALIASC_PRELUDE_H
#define MODALIASC_PRELUDE_H

#include <linux/kconfig.h>
#include <linux/types.h>
#include <linux/stringify.h>
#include <linux/compiler.h>
#include <linux/init.h>
#include <linux/kernel.h>
#include <linux/mod_devicetable.h>
#include <linux/pci_ids.h>
#include <linux/pci.h>
#include <linux/module.h>

#include <crypto/algapi.h>
#include <linux/blkdev.h>
#include <linux/can.h>
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/if_pppox.h>
#include <linux/if_team.h>
#include <linux/miscdevice.h>
#include <linux/nd.h>
#include <linux/net.h>
#include <linux/netdevice.h>
#include <linux/netfilter/nfnetlink.h>
#include <linux/nls.h>
#include <linux/phonet.h>
#include <linux/ppp-comp.h>
#include <linux/tty_ldisc.h>
#include <linux/usb/composite.h>
#include <modaliasc/local_aliases.h>
#include <net/9p/transport.h>
#include <net/act_api.h>
#include <net/genetlink.h>
#include <net/lwtunnel.h>
#include <net/netfilter/nf_conntrack.h>
#include <net/netfilter/nf_conntrack_helper.h>
#include <net/netfilter/nf_flow_table.h>
#include <net/netfilter/nf_log.h>
#include <net/netfilter/nf_tables.h>
#include <net/pkt_cls.h>
#include <net/pkt_sched.h>
#include <net/rtnetlink.h>
#include <net/tc_act/tc_ife.h>
#include <net/tcp.h>
#include <net/xfrm.h>
#include <rdma/rdma_netlink.h>
#include <scsi/libfcoe.h>
#include <scsi/scsi_device.h>
#include <sound/core.h>
#include <sound/minors.h>

#endif
