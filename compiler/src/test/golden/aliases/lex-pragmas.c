// SPDX-License-Identifier: Apache-2.0
// Pragmas around a table, line markers and other small directives within it.
#include <linux/module.h>
#include <linux/pci.h>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-variable"
static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x4e16, 1) },
#line 77
    { PCI_DEVICE(0x4e16, 2) },
# 99 "elsewhere.h" 3
    { PCI_DEVICE(0x4e16, 3) },
#ident "table { {"
    { PCI_DEVICE(0x4e16, 4) },
#
    { }
};
#pragma GCC diagnostic pop
_Pragma("GCC diagnostic push") _Pragma("message \"} MODULE_ALIAS(\"")
MODULE_DEVICE_TABLE(pci, ids);
_Pragma("GCC diagnostic pop")
