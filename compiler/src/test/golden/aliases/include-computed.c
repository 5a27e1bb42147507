// SPDX-License-Identifier: Apache-2.0
// The name of the file may come from a macro.
#include <linux/module.h>
#include <linux/pci.h>

#define VENDOR_FILE "include/plover-vendor.h"
#define SYSTEM_FILE <scsi/scsi_proto.h>
#define PATH_OF(name) __stringify(include/sub/name.h)
#include VENDOR_FILE
#include SYSTEM_FILE
#include PATH_OF(plover-numbers)

static const struct pci_device_id ids[] = { { PCI_DEVICE(PLOVER_VENDOR, PLOVER_FIRST) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
