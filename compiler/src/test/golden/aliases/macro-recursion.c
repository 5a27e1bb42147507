// SPDX-License-Identifier: Apache-2.0
// A macro that is being expanded is not expanded again, directly or by a detour.
#include <linux/module.h>
#include <linux/pci.h>

enum { alpha = 1, beta = 2, gamma = 4, delta = 8, omega = 16 };
#define alpha (alpha + 0x20)
#define beta gamma
#define gamma beta
#define delta(x) (delta + (x))
#define omega omega

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x5ea1, alpha) },
    { PCI_DEVICE(0x5ea1, beta) },
    { PCI_DEVICE(0x5ea1, gamma) },
    { PCI_DEVICE(0x5ea1, delta(delta(0x100))) },
    { PCI_DEVICE(0x5ea1, omega) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
