// SPDX-License-Identifier: Apache-2.0
// Wrappers whose headers lie beside the drivers are known without them.
#include <linux/module.h>
#include <linux/usb/composite.h>

MODULE_ALIAS_DAX_DEVICE(0);
MODULE_ALIAS_CXL(CXL_DEVICE_MEMORY_EXPANDER);
MODULE_ALIAS_IDXD_DEVICE(0);
MODULE_ALIAS_L2TP_PWTYPE(7);
MODULE_ALIAS_DSA_TAG_DRIVER(DSA_TAG_PROTO_EDSA, "edsa");
MODULE_ALIAS_DSA_TAG_DRIVER(DSA_TAG_PROTO_SHRIKE, "shrike");
module_vfio_reset_handler("shrike,reset", shrike_reset);
DECLARE_USB_FUNCTION(shrike, shrike_alloc_inst, shrike_alloc);
DECLARE_USB_FUNCTION_INIT(shrike2, shrike_alloc_inst, shrike_alloc);
