// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_SCSI_LIBFCOE_H
#define MODALIASC_SCSI_LIBFCOE_H

#include <linux/module.h>

#define MODULE_ALIAS_FCOE_PCI(vendor, device) \
    MODULE_ALIAS("fcoe-pci:v" __stringify(vendor) "d" __stringify(device) "sv*sd*bc*sc*i*")

#endif
