// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_INIT_H
#define MODALIASC_LINUX_INIT_H

#include <linux/compiler.h>

// Which section something lies in does not change its alias, so these say nothing.
#define __init
#define __initdata
#define __initconst
#define __exit
#define __exitdata
#define __exit_p(function) (function)
#define __ref
#define __refdata
#define __refconst
#define __init_or_module
#define __initdata_or_module
#define __initconst_or_module
#define __ro_after_init
#define __read_mostly
#define __meminit
#define __meminitdata
#define __cpuinit
#define __cpuinitdata
#define __cpuinitconst

// Gone from later releases, but old drivers still carry them.
#define __devinit
#define __devinitdata
#define __devinitconst
#define __devexit
#define __devexitdata
#define __devexit_p(function) (function)

// A second declaration of the same function is the most harmless declaration there is.
#define module_init(function) extern __typeof__(function) function
#define module_exit(function) extern __typeof__(function) function
#define early_initcall(function) module_init(function)
#define core_initcall(function) module_init(function)
#define core_initcall_sync(function) module_init(function)
#define postcore_initcall(function) module_init(function)
#define postcore_initcall_sync(function) module_init(function)
#define arch_initcall(function) module_init(function)
#define subsys_initcall(function) module_init(function)
#define subsys_initcall_sync(function) module_init(function)
#define fs_initcall(function) module_init(function)
#define fs_initcall_sync(function) module_init(function)
#define rootfs_initcall(function) module_init(function)
#define device_initcall(function) module_init(function)
#define device_initcall_sync(function) module_init(function)
#define late_initcall(function) module_init(function)
#define late_initcall_sync(function) module_init(function)
#define console_initcall(function) module_init(function)

#endif
