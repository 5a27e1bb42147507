// SPDX-License-Identifier: Apache-2.0
// The name of a macro as an argument, through lists of lists.
#include <linux/module.h>
#include <linux/pci.h>

#define VGA(id, info...) { PCI_DEVICE(0x5ea1, id), .class = PCI_BASE_CLASS_DISPLAY << 16, \
        .class_mask = 0xff << 16, .driver_data = (kernel_ulong_t)(info) }
#define PLAIN(id, ...) { PCI_DEVICE(0x5ea1, id) }
#define GEN1_IDS(MACRO, ...) \
    MACRO(0x0101, ## __VA_ARGS__), \
    MACRO(0x0102, ## __VA_ARGS__)
#define GEN2_IDS(MACRO, ...) \
    GEN1_IDS(MACRO, ## __VA_ARGS__), \
    MACRO(0x0201, ## __VA_ARGS__)

static const int gen2_info = 3;

static const struct pci_device_id ids[] = {
    GEN2_IDS(VGA, &gen2_info),
    GEN1_IDS(PLAIN),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
