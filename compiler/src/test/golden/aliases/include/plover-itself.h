// SPDX-License-Identifier: Apache-2.0
#if DEPTH == 0
# undef DEPTH
# define DEPTH 1
{ PCI_DEVICE(0x9107, DEPTH) },
# include "plover-itself.h"
{ PCI_DEVICE(0x9107, 0x10 + DEPTH) },
#elif DEPTH == 1
# undef DEPTH
# define DEPTH 2
{ PCI_DEVICE(0x9107, DEPTH) },
# include "plover-itself.h"
#else
{ PCI_DEVICE(0x9107, 0x20 + DEPTH) },
#endif
