// modaliasc: -DGULL_REV=0x42 -DGULL_FLAG -DPCI_VENDOR_ID_GULL=0x5ea1 -DNOT_SET=1 -UNOT_SET
// SPDX-License-Identifier: Apache-2.0
// Macros from the command line: with a value, without one, and taken back.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_VDEVICE(GULL, GULL_REV) },
    { PCI_VDEVICE(GULL, GULL_FLAG) },
#ifdef NOT_SET
    { PCI_VDEVICE(GULL, 0xbad) },
#endif
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
