// SPDX-License-Identifier: Apache-2.0
#ifndef PLOVER_CONSTANTS_H
#define PLOVER_CONSTANTS_H

enum plover_vendor { PLOVER_VID = 0x9107 };
enum {
    PLOVER_DID_A = 0x13,
    PLOVER_DID_B,   /* one more */
    PLOVER_DID_MAX
};
#define PLOVER_ANY PLOVER_NO_CARE
#define PLOVER_NO_CARE PCI_ANY_ID
#define PLOVER_MAKE(generation, step) (PLOVER_HIGH(generation) | (step))
#define PLOVER_HIGH(x) ((x) << PLOVER_SHIFT)
#define PLOVER_SHIFT 8

struct plover_header {
    u16 length;
    u32 address;
    u8 flags;
} __packed;

#endif
