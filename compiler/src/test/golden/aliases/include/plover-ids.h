// SPDX-License-Identifier: Apache-2.0
PLOVER("one {", 0x0001, 1 | 2)
#ifdef CONFIG_PLOVER_EXTRA
/* only with the extra option */
PLOVER("two", 0x0002, 0)
#endif
#ifdef CONFIG_PLOVER_MORE
PLOVER("three", 0x0003, 0)
#endif
PLOVER_CLASS("four", 0x0004, PCI_CLASS_NETWORK_OTHER)
