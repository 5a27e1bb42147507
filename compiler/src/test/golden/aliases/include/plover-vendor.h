// SPDX-License-Identifier: Apache-2.0
#define PLOVER_VENDOR 0x9107
