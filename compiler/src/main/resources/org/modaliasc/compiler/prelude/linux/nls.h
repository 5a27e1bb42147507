// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_NLS_H
#define MODALIASC_LINUX_NLS_H

#include <linux/module.h>

#define MODULE_ALIAS_NLS(charset) \
    MODULE_ALIAS("nls_" __stringify(charset))

#endif
