// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_BITS_H
#define MODALIASC_LINUX_BITS_H

#define BITS_PER_BYTE 8
#if defined(__SIZEOF_LONG__) && __SIZEOF_LONG__ == 4
#define BITS_PER_LONG 32
#else
#define BITS_PER_LONG 64
#endif
#define BITS_PER_LONG_LONG 64

#define UL(number) number##UL
#define ULL(number) number##ULL

#define BIT(position) (1UL << (position))
#define BIT_ULL(position) (1ULL << (position))
#define BIT_MASK(position) (1UL << ((position) % BITS_PER_LONG))
#define BIT_WORD(position) ((position) / BITS_PER_LONG)
#define GENMASK(high, low) ((~0UL >> (BITS_PER_LONG - 1 - (high))) & (~0UL << (low)))
#define GENMASK_ULL(high, low) ((~0ULL >> (63 - (high))) & (~0ULL << (low)))

#endif
