// SPDX-License-Identifier: Apache-2.0
// PCI_DEVICE_DATA pastes two names; the value after it is override_only.
#include <linux/module.h>
#include <linux/pci.h>

#define PCI_VENDOR_ID_QUILL 0x7a5e
#define PCI_DEVICE_ID_QUILL_FEATHER 0x00fe
#define PCI_DEVICE_ID_QUILL_INK2 0x0012

struct quill_board { int pens; };
static const struct quill_board feather;

static const struct pci_device_id ids[] = {
    { PCI_DEVICE_DATA(QUILL, FEATHER, &feather) },
    { PCI_DEVICE_DATA(QUILL, INK2, 4) },
    { PCI_DEVICE_DATA(QUILL, INK2, 5), 1 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
