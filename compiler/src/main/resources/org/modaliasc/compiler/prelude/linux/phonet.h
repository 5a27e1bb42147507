// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_PHONET_H
#define MODALIASC_LINUX_PHONET_H

#include <linux/socket.h>

#define PN_PROTO_TRANSPORT 0
#define PN_PROTO_PHONET 1
#define PN_PROTO_PIPE 2

#endif
