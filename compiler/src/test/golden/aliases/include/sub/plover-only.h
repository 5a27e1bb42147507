// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <linux/pci.h>
#include "plover-numbers.h"
#include "../plover-vendor.h"

static const struct pci_device_id plover_only[] = {
    { PCI_DEVICE(PLOVER_VENDOR, PLOVER_FIRST) },
    { PCI_DEVICE(PLOVER_VENDOR, PLOVER_LAST) },
    { }
};
