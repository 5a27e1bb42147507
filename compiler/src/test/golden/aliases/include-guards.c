// SPDX-License-Identifier: Apache-2.0
// A file with a guard gives nothing the second time, unless its guard is taken away.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
#include "include/plover-guarded.h"
#include "include/plover-guarded.h"
#undef PLOVER_GUARDED
#include "include/plover-guarded.h"
#include "include/plover-half-guarded.h"
#include "include/plover-half-guarded.h"
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
