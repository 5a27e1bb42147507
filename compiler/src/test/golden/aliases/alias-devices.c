// SPDX-License-Identifier: Apache-2.0
// Wrappers that print numbers of devices.
#include <linux/module.h>
#include <linux/blkdev.h>
#include <linux/device.h>
#include <linux/major.h>
#include <linux/miscdevice.h>
#include <linux/nd.h>
#include <linux/tty_ldisc.h>
#include <scsi/libfcoe.h>
#include <scsi/scsi_device.h>
#include <sound/core.h>
#include <sound/minors.h>

#define SHRIKE_MAJOR 240

MODULE_ALIAS_BLOCKDEV(SHRIKE_MAJOR, 3);
MODULE_ALIAS_BLOCKDEV_MAJOR(LOOP_MAJOR);
MODULE_ALIAS_BLOCKDEV_MAJOR(SHRIKE_UNKNOWN);
MODULE_ALIAS_CHARDEV(SHRIKE_MAJOR, (1 + 1));
MODULE_ALIAS_CHARDEV_MAJOR(LP_MAJOR);
MODULE_ALIAS_CHARDEV(CONFIG_SND_MAJOR, SNDRV_MINOR_TIMER);
MODULE_ALIAS_MISCDEV(VHOST_NET_MINOR);
MODULE_ALIAS_MISCDEV(77);
MODULE_ALIAS_LDISC(N_HDLC);
MODULE_ALIAS_SCSI_DEVICE(TYPE_ROM);
MODULE_ALIAS_FCOE_PCI(0x517e, 0x10);
MODULE_ALIAS_SNDRV_MINOR(SNDRV_MINOR_OSS_PCM1);
MODULE_ALIAS_ND_DEVICE(ND_DEVICE_DIMM);
MODULE_ALIAS_ND_DEVICE(ND_DEVICE_BTT);
