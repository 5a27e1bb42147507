// modaliasc: -DA -DC
// SPDX-License-Identifier: Apache-2.0
// Conditions within conditions, with every indentation.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(n) { PCI_DEVICE(0x0594, n) },

static const struct pci_device_id ids[] = {
#ifdef A
#  ifdef B
    ID(1)
#    ifdef C
    ID(2)
#    endif
#  else
#    if defined(C) && \
        !defined(D)
    ID(3)
#      ifndef C
    ID(4)
#      else
    ID(5)
	#      endif
#    endif
#  endif
    ID(6)
#else
    ID(7)
#  ifdef C
    ID(8)
#  endif
#endif
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
