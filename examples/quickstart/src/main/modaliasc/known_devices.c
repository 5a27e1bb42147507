// SPDX-License-Identifier: Apache-2.0
//
// The devices that this program knows, as a table that a kernel driver could have.

#include <linux/module.h>
#include <linux/pci.h>

#define PCI_VENDOR_ID_ZEPHYR 0x5a1f

enum device_kind { KIND_ZEPHYR_NIC, KIND_VIRTIO, KIND_NVME };

static const struct pci_device_id known_devices[] = {
    { PCI_VDEVICE(ZEPHYR, 0x0100), KIND_ZEPHYR_NIC },
    { PCI_VDEVICE(ZEPHYR, 0x0101), KIND_ZEPHYR_NIC },

    // Whatever the hypervisor offers.
    { PCI_VDEVICE(REDHAT_QUMRANET, PCI_ANY_ID), KIND_VIRTIO },

    // By its class, whoever made it.
    { PCI_DEVICE_CLASS(PCI_CLASS_STORAGE_EXPRESS, 0xffffff), .driver_data = KIND_NVME },

    { }
};
MODULE_DEVICE_TABLE(pci, known_devices);
