// SPDX-License-Identifier: Apache-2.0
// Strings: adjacent ones join, after their escapes are read.
#include <linux/module.h>
#include <linux/pci.h>

#define NAME "oriole"

MODULE_ALIAS("j1:" "a" "b"
    "c");
MODULE_ALIAS("j2:" NAME "-" NAME);
MODULE_ALIAS("j3:\x41" "B" "\1012" "\61");
MODULE_ALIAS("j4:\"quoted\" \\ \'single\' \? /* no comment */ // none");
MODULE_ALIAS("j5:tab\there");
MODULE_ALIAS("j6:[a-z]*?{x}(y),z;");
MODULE_ALIAS("j7:" "");
MODULE_ALIAS("j8:f\u00fcr");

static const struct pci_device_id ids[] = {
    { PCI_DEVICE(0x4e16, sizeof("abc" "\x41" "d" "\0")) },
    { PCI_DEVICE(0x4e16, sizeof("\x41" "423")) },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
