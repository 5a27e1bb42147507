// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_FS_H
#define MODALIASC_LINUX_FS_H

#include <linux/module.h>

#define MODULE_ALIAS_FS(name) \
    MODULE_ALIAS("fs-" name)

#endif
