// SPDX-License-Identifier: Apache-2.0
/* a comment before the guard */
#if !defined(PLOVER_GUARDED)
#define PLOVER_GUARDED
{ PCI_DEVICE(0x9107, 1) },
#endif /* PLOVER_GUARDED */
