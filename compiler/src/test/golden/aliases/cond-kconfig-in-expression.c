// modaliasc: -DCONFIG_ON=1 -DCONFIG_MOD_MODULE=1
// SPDX-License-Identifier: Apache-2.0
// IS_ENABLED in an initialiser is one token: it can be added, chosen by, and pasted.
#include <linux/module.h>
#include <linux/pci.h>

#define JOIN(a, b) a##b
#define MODEL(on) JOIN(MODEL_, on)
#define MODEL_0 0x30
#define MODEL_1 0x31

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x0594, 0x10 + IS_ENABLED(CONFIG_ON)) },
    { PCI_DEVICE(0x0594, IS_ENABLED(CONFIG_OFF) ? 0x20 : 0x21) },
    { PCI_DEVICE(0x0594, MODEL(IS_ENABLED(CONFIG_MOD))) },
    { PCI_DEVICE(0x0594, MODEL(IS_BUILTIN(CONFIG_MOD))), .subdevice = MODEL(IS_REACHABLE(CONFIG_ON)) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
