// SPDX-License-Identifier: Apache-2.0
#define PLOVER_WHICH 0x12
