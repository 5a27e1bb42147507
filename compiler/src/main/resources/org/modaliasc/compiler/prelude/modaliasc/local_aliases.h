// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LOCAL_ALIASES_H
#define MODALIASC_LOCAL_ALIASES_H

#include <linux/module.h>
#include <net/dsa.h>

// These macros live in headers that lie beside the drivers which use them. Their file names are too
// common to be answered from here, so the macros are always known instead.

#define MODULE_ALIAS_L2TP_PWTYPE(type) \
    MODULE_ALIAS("net-l2tp-type-" __stringify(type))

#define MODULE_ALIAS_DSA_TAG_DRIVER(protocol, name) \
    MODULE_ALIAS("dsa_tag:" name); \
    MODULE_ALIAS("dsa_tag:id-" __stringify(protocol##_VALUE))

#define MODULE_ALIAS_DAX_DEVICE(type) \
    MODULE_ALIAS("dax:t" __stringify(type) "*")

#define CXL_DEVICE_NVDIMM_BRIDGE 1
#define CXL_DEVICE_NVDIMM 2
#define CXL_DEVICE_PORT 3
#define CXL_DEVICE_ROOT 4
#define CXL_DEVICE_MEMORY_EXPANDER 5
#define CXL_DEVICE_REGION 6
#define CXL_DEVICE_PMEM_REGION 7
#define CXL_DEVICE_DAX_REGION 8
#define CXL_DEVICE_PMU 9

#define MODULE_ALIAS_CXL(type) \
    MODULE_ALIAS("cxl:t" __stringify(type) "*")

#define MODULE_ALIAS_IDXD_DEVICE(type) \
    MODULE_ALIAS("idxd:t" __stringify(type) "*")

#define module_vfio_reset_handler(compatible, handler) \
    MODULE_ALIAS("vfio-reset:" compatible)

#endif
