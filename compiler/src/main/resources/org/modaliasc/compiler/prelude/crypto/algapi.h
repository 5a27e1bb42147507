// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_CRYPTO_ALGAPI_H
#define MODALIASC_CRYPTO_ALGAPI_H

#include <linux/module.h>

#define MODULE_ALIAS_CRYPTO(algorithm) \
    MODULE_ALIAS(algorithm); \
    MODULE_ALIAS("crypto-" algorithm)

#endif
