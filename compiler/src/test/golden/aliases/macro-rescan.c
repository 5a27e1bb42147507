// SPDX-License-Identifier: Apache-2.0
// The end of an expansion may take its arguments from the text that follows.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0x5ea1, n) }
#define CALL ID
#define OPEN ID(
#define SCAN(...) __VA_ARGS__
#define LPAREN (
#define SECOND(a, b) b
#define PARTIAL SECOND(0x11,

static const struct pci_device_id ids[] = {
    CALL(1),
    OPEN 2),
    SCAN(ID LPAREN 3)),
    { .vendor = 0x5ea1, .device = PARTIAL 4) },
    SCAN(CALL)(5),
    { SCAN(PCI_DEVICE LPAREN 0x5ea1, 6)) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
