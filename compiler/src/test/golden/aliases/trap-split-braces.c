// modaliasc: -DCONFIG_KESTREL_FAST=1
// SPDX-License-Identifier: Apache-2.0
// The braces of a function balance only after the conditions are decided.
#include <linux/module.h>
#include <linux/pci.h>

int spin(int x)
{
#ifdef CONFIG_KESTREL_FAST
    if (x) {
#else
    while (x) {
#endif
        x++;
    }
#ifndef CONFIG_KESTREL_FAST
    }
#endif
#if 0
    {{{ " '
#endif
    return x;
}

static const struct pci_device_id ids[] = { { PCI_DEVICE(0x6b1d, 1) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
