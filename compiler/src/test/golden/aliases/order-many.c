// SPDX-License-Identifier: Apache-2.0
// Eight tables, constant and not, static and not, in sections of their own and not.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id t1[] = { { PCI_DEVICE(0x0a0a, 1) }, { } };
static struct pci_device_id t2[] = { { PCI_DEVICE(0x0a0a, 2) }, { } };
const struct pci_device_id t3[] = { { PCI_DEVICE(0x0a0a, 3) }, { } };
struct pci_device_id t4[] = { { PCI_DEVICE(0x0a0a, 4) }, { } };
static const struct pci_device_id t5[] __section(".rodata.other") = { { PCI_DEVICE(0x0a0a, 5) }, { } };
static struct pci_device_id t6[2];
static const struct pci_device_id t7[] = { { PCI_DEVICE(0x0a0a, 7), .driver_data = (kernel_ulong_t)t3 }, { } };
static const struct pci_device_id t8[] __used = { { PCI_DEVICE(0x0a0a, 8), .driver_data = (kernel_ulong_t)t1 }, { } };
MODULE_DEVICE_TABLE(pci, t8);
MODULE_DEVICE_TABLE(pci, t7);
MODULE_DEVICE_TABLE(pci, t1);
MODULE_DEVICE_TABLE(pci, t2);
MODULE_DEVICE_TABLE(pci, t6);
MODULE_DEVICE_TABLE(pci, t5);
MODULE_DEVICE_TABLE(pci, t4);
MODULE_DEVICE_TABLE(pci, t3);
