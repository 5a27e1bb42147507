// SPDX-License-Identifier: Apache-2.0
// PCI_VDEVICE pastes the vendor and steps over the class, so the next value is driver_data;
// after PCI_DEVICE the same value lands in the class.
#include <linux/module.h>
#include <linux/pci.h>

#define PCI_VENDOR_ID_QUILL 0x7a5e

enum { BOARD_SMALL = 3, BOARD_LARGE };

static const struct pci_device_id ids[] = {
    { PCI_VDEVICE(QUILL, 0x10), BOARD_LARGE },
    { PCI_VDEVICE(INTEL, 0x11) },
    { PCI_VDEVICE(QUILL, PCI_ANY_ID), BOARD_SMALL, 1 },
    { PCI_DEVICE(PCI_VENDOR_ID_QUILL, 0x12), BOARD_LARGE << 16, 0xff0000, BOARD_SMALL },
    { PCI_DEVICE(PCI_VENDOR_ID_QUILL, 0x13), BOARD_LARGE },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
