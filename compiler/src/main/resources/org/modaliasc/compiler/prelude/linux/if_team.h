// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_IF_TEAM_H
#define MODALIASC_LINUX_IF_TEAM_H

#include <linux/module.h>

#define MODULE_ALIAS_TEAM_MODE(kind) \
    MODULE_ALIAS("team-mode-" kind)

#endif
