// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_STDDEF_H
#define MODALIASC_LINUX_STDDEF_H

#undef NULL
#define NULL ((void *)0)

typedef _Bool bool;
enum { false, true };

#undef offsetof
#define offsetof(type, member) __builtin_offsetof(type, member)
#define sizeof_field(type, member) sizeof(((type *)0)->member)
#define offsetofend(type, member) (offsetof(type, member) + sizeof_field(type, member))

#endif
