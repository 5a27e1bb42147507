// SPDX-License-Identifier: Apache-2.0
// Two lines for each name.
#include <linux/module.h>
#include <crypto/algapi.h>
#include <net/tcp.h>

MODULE_ALIAS_CRYPTO("shrike-256");
MODULE_ALIAS_CRYPTO("cts(shrike)");
MODULE_ALIAS_TCP_ULP("shrike");
