// SPDX-License-Identifier: Apache-2.0
// A type that no bus knows is passed over without a word, its neighbours are not.
#include <linux/module.h>
#include <linux/pci.h>

struct lantern_device_id { u16 wick, oil; };
static const struct lantern_device_id lanterns[] = { { 1, 2 }, { 3, 4 }, { } };
MODULE_DEVICE_TABLE(lantern, lanterns);

static const struct pci_device_id ids[] = { { PCI_DEVICE(0x7a5e, 1) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
