// SPDX-License-Identifier: Apache-2.0
// A whole small driver; most of its headers do not exist without a kernel tree.
#include <linux/delay.h>
#include <linux/interrupt.h>
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/slab.h>
#include <asm/io.h>
#include "kestrel-no-such-header.h"

#define DRV_NAME "kestrel"
#define KESTREL_REG(n) (0x10 + ((n) << 2))

struct pci_dev { int irq; void *data; };
struct pci_driver {
    const char *name;
    const struct pci_device_id *id_table;
    int (*probe)(struct pci_dev *dev, const struct pci_device_id *id);
    void (*remove)(struct pci_dev *dev);
};

static int debug;
module_param(debug, int, 0644);
MODULE_PARM_DESC(debug, "Print more, or less (0 = off)");

struct kestrel { u32 __iomem *regs; int kind; };

static int kestrel_probe(struct pci_dev *dev, const struct pci_device_id *id)
{
    struct kestrel *k = (struct kestrel *)dev->data;

    if (!k)
        return -12;
    k->kind = (int)id->driver_data;
    k->regs[KESTREL_REG(1)] = debug ? 0x1u : 0x0u;
    return 0;
}

static void kestrel_remove(struct pci_dev *dev)
{
    dev->data = NULL;
}

static const struct pci_device_id kestrel_ids[] = {
    { PCI_VDEVICE(REALTEK, 0x8899), 1 },
    { PCI_DEVICE_SUB(PCI_VENDOR_ID_REALTEK, 0x889a, 0x6b1d, 0x0001) },
    { } /* Terminating entry */
};
MODULE_DEVICE_TABLE(pci, kestrel_ids);

static struct pci_driver kestrel_driver = {
    .name = DRV_NAME,
    .id_table = kestrel_ids,
    .probe = kestrel_probe,
    .remove = kestrel_remove,
};
module_pci_driver(kestrel_driver);

int kestrel_count(void) { return 1; }
EXPORT_SYMBOL_GPL(kestrel_count);

MODULE_AUTHOR("A. Falconer <falconer@example.org>");
MODULE_DESCRIPTION("Kestrel network adapter");
MODULE_FIRMWARE("kestrel/fw-1.bin");
MODULE_VERSION("1.0");
MODULE_ALIAS("platform:" DRV_NAME);
MODULE_LICENSE("Dual BSD/GPL");
