// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_MODULEPARAM_H
#define MODALIASC_LINUX_MODULEPARAM_H

// The name of a parameter may belong to a type that only a missing header knows, so it is not used.
#define module_param(name, type, permissions) _Static_assert(1, #name)
#define module_param_named(name, variable, type, permissions) _Static_assert(1, #name)
#define module_param_unsafe(name, type, permissions) _Static_assert(1, #name)
#define module_param_hw(name, type, hardware, permissions) _Static_assert(1, #name)
#define module_param_cb(name, operations, argument, permissions) _Static_assert(1, #name)
#define module_param_call(name, set, get, argument, permissions) _Static_assert(1, #name)
#define module_param_string(name, string, length, permissions) _Static_assert(1, #name)
#define module_param_array(name, type, count, permissions) _Static_assert(1, #name)
#define module_param_array_named(name, array, type, count, permissions) _Static_assert(1, #name)
#define module_param_hw_array(name, type, hardware, count, permissions) _Static_assert(1, #name)

#define MODULE_PARM_DESC(name, description) MODULE_INFO(parm, #name ":" description)

#endif
