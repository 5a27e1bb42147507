// SPDX-License-Identifier: Apache-2.0
// Types and macros of headers that are missing, some of them without a semicolon, around a table.
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/kestrel-missing.h>

DEFINE_KESTREL_LOCK(kestrel_lock);
static DEFINE_KESTREL_QUEUE(kestrel_queue);
static KESTREL_LIST(kestrel_list)
kestrel_lock_t *kestrel_other_lock;

static struct kestrel_ops kestrel_ops = {
    .open = kestrel_open,
    .flags = KESTREL_F_ONE | KESTREL_F_TWO,
    KESTREL_DEFAULT_OPS
};

static kestrel_return_t kestrel_interrupt(int irq, void *data)
{
    kestrel_for_each(item, &kestrel_list) {
        if (item->irq == irq)
            return KESTREL_HANDLED;
    }
    kestrel_walk(kestrel_ops, data)
        irq++;
    return KESTREL_NONE;
}
KESTREL_ATTRIBUTE(kestrel_interrupt)
static const struct pci_device_id kestrel_ids[] __kestrel_section = {
    { PCI_DEVICE(0x6b1d, 1), .driver_data = KESTREL_F_ONE },
    { PCI_DEVICE(0x6b1d, 2), .driver_data = (kernel_ulong_t)&kestrel_ops },
    { PCI_VDEVICE(INTEL, 3), KESTREL_BOARD(fast, 3) },
    { }
};
KESTREL_PM(kestrel_pm, kestrel_suspend, kestrel_resume)
MODULE_DEVICE_TABLE(pci, kestrel_ids);
kestrel_module(kestrel_ops);
MODULE_ALIAS("kestrel");
