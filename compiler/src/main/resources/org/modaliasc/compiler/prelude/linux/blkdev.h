// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_BLKDEV_H
#define MODALIASC_LINUX_BLKDEV_H

#include <linux/module.h>
#include <linux/major.h>

#define MODULE_ALIAS_BLOCKDEV(major, minor) \
    MODULE_ALIAS("block-major-" __stringify(major) "-" __stringify(minor))

#define MODULE_ALIAS_BLOCKDEV_MAJOR(major) \
    MODULE_ALIAS("block-major-" __stringify(major) "-*")

#endif
