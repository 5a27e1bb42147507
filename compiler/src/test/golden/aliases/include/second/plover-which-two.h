// SPDX-License-Identifier: Apache-2.0
#define PLOVER_WHICH_TWO 0x22
