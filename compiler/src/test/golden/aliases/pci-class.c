// SPDX-License-Identifier: Apache-2.0
// PCI_DEVICE_CLASS ends at subdevice, so a following value is the class once more.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id ids[] = {
    { PCI_DEVICE_CLASS(PCI_CLASS_SERIAL_USB_XHCI, ~0) },
    { PCI_DEVICE_CLASS(PCI_CLASS_NETWORK_ETHERNET << 8, 0xffff00) },
    { PCI_DEVICE_CLASS(0x020000, 0xffffff), 0x0c0330 },
    { PCI_DEVICE_CLASS(0x040300, 0xffff00), 0x010000, 0xff0000, 77 },
    { PCI_DEVICE_CLASS(0x060400, 0xffffff), .vendor = 0x7a5e },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
