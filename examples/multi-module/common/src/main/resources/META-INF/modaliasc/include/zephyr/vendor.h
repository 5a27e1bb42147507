/* SPDX-License-Identifier: Apache-2.0 */
#ifndef ZEPHYR_VENDOR_H
#define ZEPHYR_VENDOR_H

#define PCI_VENDOR_ID_ZEPHYR 0x5a1f

#endif
