// SPDX-License-Identifier: Apache-2.0
// Functions of all shapes before the table, with tables of their own, do not disturb it.
#include <linux/module.h>
#include <linux/pci.h>

struct pci_dev { int irq; };

static int probe(struct pci_dev *dev, const struct pci_device_id *ids)
{
    static const struct pci_device_id local[] = { { PCI_DEVICE(0x6b1d, 0xdead) }, { } };
    int i, n = 0;

    for (i = 0; i < (int)ARRAY_SIZE(local); i++) {
        if (local[i].vendor == ids->vendor) { n++; } else { n = ids ? n : -1; }
    }
    do { switch (n) { case 1: { break; } default: goto out; } } while (0);
out:
    return ({ int k = n; k + dev->irq; });
}

int old_style(a, b)
    int a;
    const char *b;
{
    return a + !b;
}

int (*choose(int which))(struct pci_dev *, const struct pci_device_id *)
{
    return which ? probe : 0;
}

static inline __attribute__((__always_inline__)) void nothing(void) { }

static const struct pci_device_id ids[] = { { PCI_DEVICE(0x6b1d, 1) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
