// SPDX-License-Identifier: Apache-2.0
#define PLOVER_QUOTED 0x32
