// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_NET_SOCK_H
#define MODALIASC_NET_SOCK_H

#include <linux/net.h>

// Protocol families include this file and use the macros of the one above.

#endif
