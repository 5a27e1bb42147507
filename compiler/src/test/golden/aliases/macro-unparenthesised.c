// SPDX-License-Identifier: Apache-2.0
// A macro body is text: precedence is decided where it lands.
#include <linux/module.h>
#include <linux/pci.h>

#define SUM 1 + 2
#define DOUBLE(x) x * 2
#define CHOICE 1 ? 5 : 6
#define COMPLEMENT ~0

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5ea1, SUM * 4) },
    { PCI_DEVICE(0x5ea1, (SUM) * 4) },
    { PCI_DEVICE(0x5ea1, DOUBLE(SUM)) },
    { PCI_DEVICE(0x5ea1, 0 && CHOICE) },
    { PCI_DEVICE(0x5ea1, COMPLEMENT - 1) },
    { .vendor = 0x5ea1, .device = CHOICE, .subvendor = COMPLEMENT, .subdevice = SUM << 1 },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
