// SPDX-License-Identifier: Apache-2.0
// An argument beside ## is taken as written, the same argument elsewhere is expanded.
#include <linux/module.h>
#include <linux/pci.h>

#define PCI_VENDOR_ID_gull 0x5ea1
#define PCI_VENDOR_ID_tern 0x7e21
#define gull tern
#define tern_board 0x77
#define BOTH(x, name) { PCI_VDEVICE(x, name) }
#define FIRST(x) { .vendor = PCI_VENDOR_ID_##x, .device = x##_board }
#define gull_board 0x55

static const struct pci_device_id ids[] = {
    { PCI_VDEVICE(gull, 1) },
    BOTH(gull, 2),
    FIRST(gull),
    FIRST(tern),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
