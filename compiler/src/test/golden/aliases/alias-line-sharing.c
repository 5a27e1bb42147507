// SPDX-License-Identifier: Apache-2.0
// Several on one line, spread over lines, and inside other declarations' lines.
#include <linux/module.h>

MODULE_ALIAS("one"); MODULE_ALIAS("two"); int between; MODULE_ALIAS
    (
    "three"
    )
    ; /* MODULE_ALIAS("no"); */ MODULE_ALIAS("four");
