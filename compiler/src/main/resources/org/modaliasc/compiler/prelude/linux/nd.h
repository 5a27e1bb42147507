// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_ND_H
#define MODALIASC_LINUX_ND_H

#include <linux/module.h>
#include <linux/ndctl.h>

#define MODULE_ALIAS_ND_DEVICE(type) \
    MODULE_ALIAS("nd:t" __stringify(type) "*")

#endif
