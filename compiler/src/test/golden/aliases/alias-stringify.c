// SPDX-License-Identifier: Apache-2.0
// What is turned to text keeps its spelling: not evaluated, and a word that is no macro stays.
#include <linux/module.h>
#include <linux/stringify.h>

#define NUMBER 0x0F
#define SUM (NUMBER+1)
#define MIXED NUMBER  -  0
enum { KIND = 4 };

MODULE_ALIAS("a:" __stringify(NUMBER));
MODULE_ALIAS("b:" __stringify(SUM));
MODULE_ALIAS("c:" __stringify( MIXED ));
MODULE_ALIAS("d:" __stringify(KIND));
MODULE_ALIAS("e:" __stringify(NOT_DEFINED));
MODULE_ALIAS("f:" __stringify(a, b));
MODULE_ALIAS("g:" __stringify(1 << 4) "-" __stringify(x / y));
MODULE_ALIAS("h:" __stringify("text"));
MODULE_ALIAS("i:" __stringify());
MODULE_ALIAS("j:" __stringify(two-part NUMBER.5));
