// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_USB_COMPOSITE_H
#define MODALIASC_LINUX_USB_COMPOSITE_H

#include <linux/module.h>

#define DECLARE_USB_FUNCTION(name, make_instance, make_function) \
    MODULE_ALIAS("usbfunc:" __stringify(name));
#define DECLARE_USB_FUNCTION_INIT(name, make_instance, make_function) \
    DECLARE_USB_FUNCTION(name, make_instance, make_function) \
    _Static_assert(1, #name)

#endif
