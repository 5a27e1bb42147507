// SPDX-License-Identifier: Apache-2.0
static const struct pci_device_id middle[] = { { PCI_DEVICE(0x0a0a, 2) }, { } };
MODULE_ALIAS("middle");
