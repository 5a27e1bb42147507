// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_CRYPTO_H
#define MODALIASC_LINUX_CRYPTO_H

#include <crypto/algapi.h>

// MODULE_ALIAS_CRYPTO is found here in the 6.1 series.

#endif
