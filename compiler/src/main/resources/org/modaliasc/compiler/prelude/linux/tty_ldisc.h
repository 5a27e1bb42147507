// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_TTY_LDISC_H
#define MODALIASC_LINUX_TTY_LDISC_H

#include <linux/module.h>
#include <linux/tty.h>

#define MODULE_ALIAS_LDISC(discipline) \
    MODULE_ALIAS("tty-ldisc-" __stringify(discipline))

#endif
