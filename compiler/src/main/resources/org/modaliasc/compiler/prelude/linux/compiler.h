// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_COMPILER_H
#define MODALIASC_LINUX_COMPILER_H

#define __maybe_unused __attribute__((__unused__))
#define __always_unused __attribute__((__unused__))
#define __used __attribute__((__used__))
#define __packed __attribute__((__packed__))
#define __aligned(bytes) __attribute__((__aligned__(bytes)))
#define __section(name) __attribute__((__section__(name)))
#define __printf(format, first) __attribute__((__format__(printf, format, first)))
#define __must_check __attribute__((__warn_unused_result__))
#define __always_inline inline __attribute__((__always_inline__))
#define __noreturn __attribute__((__noreturn__))
#define __attribute_const__ __attribute__((__const__))
#define __pure __attribute__((__pure__))
#define __cold __attribute__((__cold__))
#define __weak __attribute__((__weak__))
#define __visible
#define noinline __attribute__((__noinline__))
#define fallthrough __attribute__((__fallthrough__))

#define __iomem
#define __user
#define __kernel
#define __force
#define __bitwise
#define __percpu
#define __rcu
#define __nocast
#define __safe
#define __private
#define __must_hold(lock)
#define __acquires(lock)
#define __releases(lock)
#define asmlinkage

#define likely(condition) (condition)
#define unlikely(condition) (condition)
#define __same_type(left, right) __builtin_types_compatible_p(__typeof__(left), __typeof__(right))

#endif
