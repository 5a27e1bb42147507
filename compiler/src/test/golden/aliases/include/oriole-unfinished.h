// SPDX-License-Identifier: Apache-2.0
#define ORIOLE 0x31