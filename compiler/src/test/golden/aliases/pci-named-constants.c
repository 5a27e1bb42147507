// SPDX-License-Identifier: Apache-2.0
// Names of vendors, devices and classes that come with the prelude.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(PCI_VENDOR_ID_REDHAT_QUMRANET, 0x1041) },
    { PCI_DEVICE(PCI_VENDOR_ID_BROADCOM, PCI_DEVICE_ID_TIGON3_5700) },
    { PCI_DEVICE(PCI_VENDOR_ID_INTEL, PCI_DEVICE_ID_INTEL_82371AB) },
    { PCI_DEVICE_SUB(PCI_VENDOR_ID_NVIDIA, PCI_ANY_ID, PCI_SUBVENDOR_ID_EXSYS, PCI_ANY_ID) },
    { PCI_DEVICE_CLASS(PCI_CLASS_STORAGE_EXPRESS, 0xffffff) },
    { PCI_DEVICE_CLASS(PCI_BASE_CLASS_DISPLAY << 16, 0xff << 16) },
    { PCI_DEVICE_CLASS((PCI_CLASS_BRIDGE_ISA << 8) | 0x10, ~0) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
