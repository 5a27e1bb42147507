// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_DEVICE_H
#define MODALIASC_LINUX_DEVICE_H

#include <linux/module.h>
#include <linux/major.h>

#define MODULE_ALIAS_CHARDEV(major, minor) \
    MODULE_ALIAS("char-major-" __stringify(major) "-" __stringify(minor))

#define MODULE_ALIAS_CHARDEV_MAJOR(major) \
    MODULE_ALIAS("char-major-" __stringify(major) "-*")

#define module_driver(driver, ...) extern __typeof__(driver) driver
#define builtin_driver(driver, ...) extern __typeof__(driver) driver

#endif
