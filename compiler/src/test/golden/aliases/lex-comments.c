// SPDX-License-Identifier: Apache-2.0
// Comments of both kinds in every place a blank may stand.
#include <linux/module.h>
#include <linux/pci.h>/* right after */
/**/ /***/ /*/ tricky */ //**
#/* in */define/* side */ID(n)/* of */{/* a */PCI_DEVICE(0x4e16, n)/* define */} /* runs
    over lines */ // and on

static/**/const/**/struct/**/pci_device_id/**/ids[]/**/=/**/{
    { PCI_DEVICE(0x4e16/* ) }, { */, /* // */ 1) }, // } /*
    ID(2), // { PCI_DEVICE(0x4e16, 3) },
    ID(4)/* */,/* ID(5), */ ID(6), //*/ ID(7),
    { PCI_DEVICE(0x4e16, 8 //* 9 */ 2
        ) },
    { PCI_DEVICE(0x4e16, 16 / /* by */ 2 /**// 2) },
    { /* the end */ }, /* ** / */
};
MODULE_DEVICE_TABLE(/* bus */ pci, // the bus
    ids /* table */);
