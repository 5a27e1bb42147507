// SPDX-License-Identifier: Apache-2.0
// The words of a table in strings, comments and names are no tables.
#include <linux/module.h>
#include <linux/pci.h>

/* MODULE_DEVICE_TABLE(pci, gone); MODULE_ALIAS("gone"); */
// MODULE_DEVICE_TABLE(pci, gone); MODULE_ALIAS("gone");
const char text[] = "MODULE_DEVICE_TABLE(pci, text); MODULE_ALIAS(\"gone\"); /* } { ";
const char more[] = "*/ static const struct pci_device_id more[] = { { 1 }, { } }; // ";
int MODULE_ALIAS_count, MY_MODULE_DEVICE_TABLE, MODULE_DEVICE_TABLEs;
#define MODULE_DEVICE_TABLE_NAME "MODULE_DEVICE_TABLE(pci, name)"
const char *name_text = MODULE_DEVICE_TABLE_NAME;
#define UNUSED_WRAPPER(t) MODULE_DEVICE_TABLE(pci, t); MODULE_ALIAS("gone")

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x6b1d, /* ) }, { */ 1) }, // } { PCI_DEVICE(0x6b1d, 2) },
    { PCI_DEVICE(0x6b1d, 3) }, /*
    { PCI_DEVICE(0x6b1d, 4) }, */
    { /* { 5 } */ },
};
MODULE_DEVICE_TABLE(pci, ids);
