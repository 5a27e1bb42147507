// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_IF_PPPOX_H
#define MODALIASC_LINUX_IF_PPPOX_H

#include <linux/socket.h>

#define PX_PROTO_OE 0
#define PX_PROTO_OL2TP 1
#define PX_PROTO_PPTP 2

#endif
