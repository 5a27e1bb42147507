// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_SCSI_SCSI_DEVICE_H
#define MODALIASC_SCSI_SCSI_DEVICE_H

#include <linux/module.h>
#include <scsi/scsi_proto.h>

#define MODULE_ALIAS_SCSI_DEVICE(type) \
    MODULE_ALIAS("scsi:t-" __stringify(type) "*")

#endif
