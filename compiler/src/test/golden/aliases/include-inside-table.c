// modaliasc: -I include -DCONFIG_PLOVER_EXTRA=1
// SPDX-License-Identifier: Apache-2.0
// The entries come from a file; it is included again with another meaning of its macros.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
#define PLOVER(name, id, flags) { PCI_DEVICE(0x9107, id), .driver_data = (flags) },
#define PLOVER_CLASS(name, id, cl) { PCI_DEVICE(0x9107, id), (cl) << 8, 0xffff00 },
#include "plover-ids.h"
#undef PLOVER
#undef PLOVER_CLASS
    { }
};
MODULE_DEVICE_TABLE(pci, ids);

#define PLOVER(name, id, flags) MODULE_ALIAS("plover:" name);
#define PLOVER_CLASS(name, id, cl) MODULE_ALIAS("plover-class:" name);
#include <plover-ids.h>
