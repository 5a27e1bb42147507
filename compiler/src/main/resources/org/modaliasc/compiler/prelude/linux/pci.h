// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_PCI_H
#define MODALIASC_LINUX_PCI_H

#include <linux/mod_devicetable.h>
#include <linux/pci_ids.h>

struct pci_bus;
struct pci_dev;
struct pci_driver;

// Which member a following positional value belongs to is part of what these macros mean: the two
// zeros at the end of the short forms step over the class, so that driver_data comes next.
#define PCI_DEVICE(vendor_id, device_id) \
    .vendor = (vendor_id), .device = (device_id), .subvendor = PCI_ANY_ID, .subdevice = PCI_ANY_ID

#define PCI_DEVICE_SUB(vendor_id, device_id, subvendor_id, subdevice_id) \
    .vendor = (vendor_id), .device = (device_id), \
    .subvendor = (subvendor_id), .subdevice = (subdevice_id)

#define PCI_DEVICE_CLASS(code, mask) \
    .class = (code), .class_mask = (mask), .vendor = PCI_ANY_ID, .device = PCI_ANY_ID, \
    .subvendor = PCI_ANY_ID, .subdevice = PCI_ANY_ID

#define PCI_VDEVICE(vendor_name, device_id) \
    .vendor = PCI_VENDOR_ID_##vendor_name, .device = (device_id), \
    .subvendor = PCI_ANY_ID, .subdevice = PCI_ANY_ID, 0, 0

#define PCI_VDEVICE_SUB(vendor_name, device_id, subvendor_id, subdevice_id) \
    .vendor = PCI_VENDOR_ID_##vendor_name, .device = (device_id), \
    .subvendor = (subvendor_id), .subdevice = (subdevice_id), 0, 0

#define PCI_DEVICE_DATA(vendor_name, device_name, data) \
    .vendor = PCI_VENDOR_ID_##vendor_name, \
    .device = PCI_DEVICE_ID_##vendor_name##_##device_name, \
    .subvendor = PCI_ANY_ID, .subdevice = PCI_ANY_ID, 0, 0, .driver_data = (kernel_ulong_t)(data)

#define PCI_DEVICE_DRIVER_OVERRIDE(vendor_id, device_id, override) \
    .vendor = (vendor_id), .device = (device_id), .subvendor = PCI_ANY_ID, \
    .subdevice = PCI_ANY_ID, .override_only = (override)

#define PCI_DRIVER_OVERRIDE_DEVICE_VFIO(vendor_id, device_id) \
    PCI_DEVICE_DRIVER_OVERRIDE(vendor_id, device_id, PCI_ID_F_VFIO_DRIVER_OVERRIDE)

#define PCI_DEVFN(slot, function) ((((slot) & 0x1f) << 3) | ((function) & 0x07))
#define PCI_SLOT(devfn) (((devfn) >> 3) & 0x1f)
#define PCI_FUNC(devfn) ((devfn) & 0x07)

#define module_pci_driver(driver) extern __typeof__(driver) driver
#define builtin_pci_driver(driver) extern __typeof__(driver) driver

#include <linux/device/driver.h>

// What a driver can be given in its initialiser; only the names of the members and their order matter.
struct pci_driver {
    const char *name;
    const struct pci_device_id *id_table;
    const void *probe, *remove, *suspend, *resume, *shutdown;
    const void *sriov_configure, *sriov_set_msix_vec_count, *sriov_get_vf_total_msix;
    const void *err_handler;
    const void *groups, *dev_groups;
    struct device_driver driver;
    struct { void *lock, *list; } dynids;
    _Bool driver_managed_dma;
};

#endif
