// SPDX-License-Identifier: Apache-2.0
// A table inside a function, a parameter and a member of the same name are other things.
#include <linux/module.h>
#include <linux/pci.h>

struct user { const struct pci_device_id *ids; };

const void *inner(int ids_given)
{
    static const struct pci_device_id ids[] = { { PCI_DEVICE(0x6b1d, 0xbad1) }, { PCI_DEVICE(0x6b1d, 0xbad2) } };
    return ids_given ? ids : 0;
}

int outer(const struct pci_device_id ids[]) { return ids[0].vendor; }

static const struct pci_device_id ids[] = { { PCI_DEVICE(0x6b1d, 1) }, { } };
static const struct user user = { .ids = ids };

const void *later(void)
{
    static const struct pci_device_id ids[] = { { PCI_DEVICE(0x6b1d, 0xbad3) }, { } };
    return ids;
}
MODULE_DEVICE_TABLE(pci, ids);
