// SPDX-License-Identifier: Apache-2.0
// Attributes are allowed before, between and after, written out or behind a macro.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id a[] __maybe_unused = { { PCI_DEVICE(0x6b1d, 0xa) }, { } };
static const __maybe_unused struct pci_device_id b[] __initconst = { { PCI_DEVICE(0x6b1d, 0xb) }, { } };
__maybe_unused static const struct pci_device_id c[] = { { PCI_DEVICE(0x6b1d, 0xc) }, { } };
static struct pci_device_id __maybe_unused d[] __initdata = { { PCI_DEVICE(0x6b1d, 0xd) }, { } };
static const struct pci_device_id e[] __attribute__((__section__(".rodata.ids"), used)) = {
    { PCI_DEVICE(0x6b1d, 0xe) }, { }
};
static const struct pci_device_id __attribute__((aligned(16))) f[] __attribute__((unused)) __used = {
    { PCI_DEVICE(0x6b1d, 0xf) }, { }
};
__attribute__((__unused__)) __attribute__(()) static const struct pci_device_id g[] __aligned(8) = {
    { PCI_DEVICE(0x6b1d, 0x10) }, { }
};
static const struct __attribute__((unused)) pci_device_id
    __attribute__((unused)) h[] = { { PCI_DEVICE(0x6b1d, 0x11) }, { } };
static const struct pci_device_id i[] __devinitdata __section(".data.{ids}") = { { PCI_DEVICE(0x6b1d, 0x12) }, { } };
MODULE_DEVICE_TABLE(pci, a);
MODULE_DEVICE_TABLE(pci, b);
MODULE_DEVICE_TABLE(pci, c);
MODULE_DEVICE_TABLE(pci, d);
MODULE_DEVICE_TABLE(pci, e);
MODULE_DEVICE_TABLE(pci, f);
MODULE_DEVICE_TABLE(pci, g);
MODULE_DEVICE_TABLE(pci, h);
MODULE_DEVICE_TABLE(pci, i);
