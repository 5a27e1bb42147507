// SPDX-License-Identifier: Apache-2.0
#ifndef PLOVER_HALF_GUARDED
#define PLOVER_HALF_GUARDED
{ PCI_DEVICE(0x9107, 2) },
#endif
{ PCI_DEVICE(0x9107, 3) },
