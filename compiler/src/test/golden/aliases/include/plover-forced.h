// SPDX-License-Identifier: Apache-2.0
#define PCI_VENDOR_ID_PLOVER 0x9107
enum { PLOVER_FORCED = PCI_ANY_ID & 0x55 };
