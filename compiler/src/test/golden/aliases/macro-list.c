// SPDX-License-Identifier: Apache-2.0
// A list macro applied to different macros: enumeration, table, aliases.
#include <linux/module.h>
#include <linux/pci.h>

#define BOARDS(X) \
    X(SPARROW, 0x10, "sparrow") \
    X(FINCH, 0x20, "finch") \
    X(WREN, 0x30, "wren")

#define AS_ENUM(name, id, text) BOARD_##name,
#define AS_ENTRY(name, id, text) { PCI_DEVICE(0x5ea1, id), .subdevice = BOARD_##name },
#define AS_ALIAS(name, id, text) MODULE_ALIAS("board:" text "-" #name "-" #id);

enum { BOARDS(AS_ENUM) BOARD_COUNT };

static const struct pci_device_id ids[] = {
    BOARDS(AS_ENTRY)
    { PCI_DEVICE(0x5ea1, 0x40), .subdevice = BOARD_COUNT },
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
BOARDS(AS_ALIAS)
