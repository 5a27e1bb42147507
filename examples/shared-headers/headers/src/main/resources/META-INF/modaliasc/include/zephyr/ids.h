/* SPDX-License-Identifier: Apache-2.0 */
#ifndef ZEPHYR_IDS_H
#define ZEPHYR_IDS_H

/* The numbers that all drivers of this vendor share. */
#define PCI_VENDOR_ID_ZEPHYR 0x5a1f
#define PCI_DEVICE_ID_ZEPHYR_BREEZE 0x0100
#define PCI_DEVICE_ID_ZEPHYR_GALE 0x0200

#endif
