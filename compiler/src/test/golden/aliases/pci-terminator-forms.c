// SPDX-License-Identifier: Apache-2.0
// Every spelling of an entry of zeros ends a table.
#include <linux/module.h>
#include <linux/pci.h>

#define ENTRY(n) { PCI_DEVICE(0x7a5e, n) }
#define SENTINEL { 0 }

static const struct pci_device_id a[] = { ENTRY(1), {} };
static const struct pci_device_id b[] = { ENTRY(2), { 0, } };
static const struct pci_device_id c[] = { ENTRY(3), { 0, 0, 0, 0, 0, 0, 0 }, };
static const struct pci_device_id d[] = { ENTRY(4), { .vendor = 0 } };
static const struct pci_device_id e[] = { ENTRY(5), { /* the end */ }, };
static const struct pci_device_id f[] = { ENTRY(6), SENTINEL };
static const struct pci_device_id g[] = { ENTRY(7), [1] = { } };
static const struct pci_device_id h[] = { ENTRY(8), { .driver_data = (kernel_ulong_t)NULL } };
static const struct pci_device_id i[2] = { ENTRY(9) };
static const struct pci_device_id j[] = { ENTRY(10), 0 };
static const struct pci_device_id k[] = { ENTRY(11), { 1 - 1, 0x100000000 }, };
MODULE_DEVICE_TABLE(pci, a);
MODULE_DEVICE_TABLE(pci, b);
MODULE_DEVICE_TABLE(pci, c);
MODULE_DEVICE_TABLE(pci, d);
MODULE_DEVICE_TABLE(pci, e);
MODULE_DEVICE_TABLE(pci, f);
MODULE_DEVICE_TABLE(pci, g);
MODULE_DEVICE_TABLE(pci, h);
MODULE_DEVICE_TABLE(pci, i);
MODULE_DEVICE_TABLE(pci, j);
MODULE_DEVICE_TABLE(pci, k);
