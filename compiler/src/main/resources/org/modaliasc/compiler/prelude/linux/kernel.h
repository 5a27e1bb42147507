// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_KERNEL_H
#define MODALIASC_LINUX_KERNEL_H

#include <linux/bits.h>
#include <linux/build_bug.h>
#include <linux/compiler.h>
#include <linux/limits.h>
#include <linux/stringify.h>
#include <linux/types.h>

#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]) + __must_be_array(array))
#define DIV_ROUND_UP(number, by) (((number) + (by) - 1) / (by))
#define ALIGN(number, to) (((number) + (__typeof__(number))(to) - 1) & ~((__typeof__(number))(to) - 1))
#define upper_32_bits(number) ((u32)(((number) >> 16) >> 16))
#define lower_32_bits(number) ((u32)((number) & 0xffffffff))
#define upper_16_bits(number) ((u16)((number) >> 16))
#define lower_16_bits(number) ((u16)((number) & 0xffff))

#endif
