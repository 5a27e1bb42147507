// SPDX-License-Identifier: Apache-2.0
#if !defined(CHIP_OLD) && !defined(CHIP_NEW)
#define CHIP_OLD
#endif

MODULE_ALIAS("within");

static const struct pci_device_id plover_ids[] = {
#ifdef CHIP_OLD
    { PCI_DEVICE(0x9107, 0x5000), },
#endif
#ifdef CHIP_NEW
    { PCI_DEVICE(0x9107, 0x1371), },
#endif
    MORE_IDS
    { 0, }
};
MODULE_DEVICE_TABLE(pci, plover_ids);
