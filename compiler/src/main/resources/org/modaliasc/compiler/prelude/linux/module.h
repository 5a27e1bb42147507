// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_MODULE_H
#define MODALIASC_LINUX_MODULE_H

#include <linux/compiler.h>
#include <linux/export.h>
#include <linux/init.h>
#include <linux/moduleparam.h>
#include <linux/stringify.h>
#include <linux/types.h>

struct module;

// These two are what the compiler looks for; their bodies only have to be declarations that any C
// compiler takes. Code that is built into the kernel leaves neither table nor text behind.
#ifdef MODULE
#define MODULE_DEVICE_TABLE(type, name) extern __typeof__(name) __mod_##type##__##name##_device_table
#define MODULE_INFO(tag, info) _Static_assert(sizeof(info) > 0, #tag)
#else
#define MODULE_DEVICE_TABLE(type, name)
#define MODULE_INFO(tag, info)
#endif

#define __MODULE_INFO(tag, name, info) MODULE_INFO(tag, info)
#define MODULE_ALIAS(alias_text) MODULE_INFO(alias, alias_text)

#define MODULE_LICENSE(text) MODULE_INFO(license, text)
#define MODULE_AUTHOR(text) MODULE_INFO(author, text)
#define MODULE_DESCRIPTION(text) MODULE_INFO(description, text)
#define MODULE_VERSION(text) MODULE_INFO(version, text)
#define MODULE_FIRMWARE(path) MODULE_INFO(firmware, path)
#define MODULE_SOFTDEP(text) MODULE_INFO(softdep, text)
#define MODULE_WEAKDEP(text) MODULE_INFO(weakdep, text)
#define MODULE_IMPORT_NS(namespace) MODULE_INFO(import_ns, __stringify(namespace))
#define MODULE_SUPPORTED_DEVICE(text) MODULE_INFO(supported, text)

#endif
