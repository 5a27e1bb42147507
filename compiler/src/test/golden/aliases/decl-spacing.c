// SPDX-License-Identifier: Apache-2.0
// The use may be spread over lines, squeezed together, and share a line with others.
#include <linux/module.h>
#include <linux/pci.h>

static const struct pci_device_id a[]={{PCI_DEVICE(0x6b1d,1)},{}};static const struct pci_device_id b
    [ ]
    = { { PCI_DEVICE (0x6b1d, 2) },
{ }
}
;
MODULE_DEVICE_TABLE(pci,a);MODULE_DEVICE_TABLE
    (   pci  ,
    /* the second */ b
    )   ;
static const struct pci_device_id c[] = { { PCI_DEVICE(0x6b1d, 3) }, { } }; MODULE_DEVICE_TABLE ( pci , c ) ;;
