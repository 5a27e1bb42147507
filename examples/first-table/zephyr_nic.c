// SPDX-License-Identifier: Apache-2.0
//
// The device-id table of an invented network driver, as it would stand in the driver's source.
// `modaliasc aliases zephyr_nic.c` prints the lines in expected.alias; no kernel tree is needed.

#include <linux/module.h>
#include <linux/pci.h>

#define PCI_VENDOR_ID_ZEPHYR 0x5a1f
#define PCI_DEVICE_ID_ZEPHYR_GALE 0x0200

enum zephyr_board { BOARD_BREEZE, BOARD_BREEZE_DUAL, BOARD_GALE };

static const struct pci_device_id zephyr_ids[] = {
    // Vendor and device. The value after PCI_VDEVICE is driver_data, which no alias shows.
    { PCI_VDEVICE(ZEPHYR, 0x0100), BOARD_BREEZE },
    { PCI_VDEVICE(ZEPHYR, 0x0101), BOARD_BREEZE_DUAL },
    { PCI_DEVICE_DATA(ZEPHYR, GALE, BOARD_GALE) },

    // The same chip on somebody else's card: the subsystem ids have to match too.
    { PCI_DEVICE_SUB(PCI_VENDOR_ID_REALTEK, 0x8168, PCI_VENDOR_ID_ZEPHYR, 0x0007) },

#if IS_ENABLED(CONFIG_ZEPHYR_PROTOTYPES)
    // Only with -DCONFIG_ZEPHYR_PROTOTYPES=1.
    { PCI_VDEVICE(ZEPHYR, 0xff00), BOARD_GALE },
#endif

    // Whatever else this vendor calls an Ethernet controller: two bytes of the class decide.
    { PCI_VDEVICE(ZEPHYR, PCI_ANY_ID), .class = PCI_CLASS_NETWORK_ETHERNET << 8, .class_mask = 0xffff00 },

    // Never bound by itself, only when an administrator asks for this driver: a vfio_pci line.
    { PCI_DRIVER_OVERRIDE_DEVICE_VFIO(PCI_VENDOR_ID_ZEPHYR, 0x0300) },

    { } // The terminator; it gives no line.
};
MODULE_DEVICE_TABLE(pci, zephyr_ids);

MODULE_ALIAS("platform:zephyr-nic");
MODULE_DESCRIPTION("Zephyr network adapters");
MODULE_LICENSE("Dual BSD/GPL");
