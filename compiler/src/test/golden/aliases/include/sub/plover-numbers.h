// SPDX-License-Identifier: Apache-2.0
enum { PLOVER_FIRST = 0x21, PLOVER_LAST = PLOVER_FIRST + 0xf };
