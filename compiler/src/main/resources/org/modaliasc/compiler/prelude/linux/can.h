// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_CAN_H
#define MODALIASC_LINUX_CAN_H

#include <linux/socket.h>

#define CAN_RAW 1
#define CAN_BCM 2
#define CAN_TP16 3
#define CAN_TP20 4
#define CAN_MCNET 5
#define CAN_ISOTP 6
#define CAN_J1939 7

#endif
