// SPDX-License-Identifier: Apache-2.0
// The table is in a header, the use in the source, and the header is included twice.
#include <linux/module.h>
#include "include/sub/plover-only.h"
#include "include/sub/plover-only.h"
MODULE_DEVICE_TABLE(pci, plover_only);
