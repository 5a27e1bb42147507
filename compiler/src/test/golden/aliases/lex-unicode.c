// SPDX-License-Identifier: Apache-2.0
// Text beyond ASCII in comments, strings and character constants: größe, 表, ☃ }.
#include <linux/module.h>
#include <linux/pci.h>

/* naïve { « */
static const char text[] __used = "größe } 表";

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x4e16, 1), .driver_data = (kernel_ulong_t)"☃ }" }, // ☃
    { PCI_DEVICE(0x4e16, sizeof("ü")) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
MODULE_ALIAS("oriole:größe");
