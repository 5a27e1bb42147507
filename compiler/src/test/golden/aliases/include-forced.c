// modaliasc: --include include/plover-forced.h
// SPDX-License-Identifier: Apache-2.0
// A header named on the command line comes before the first line, but after the prelude.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = { { PCI_VDEVICE(PLOVER, PLOVER_FORCED) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
