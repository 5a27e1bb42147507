// SPDX-License-Identifier: Apache-2.0
// # keeps the spelling, trims the ends, makes one blank of many and escapes what must be escaped.
#include <linux/module.h>
#include <linux/pci.h>

#define TEXT(x) #x
#define TEXT_OF(x) TEXT(x)
#define LIST(...) #__VA_ARGS__
#define NUMBER 0x00ff
#define PAIR(a, b) a b

MODULE_ALIAS("s1:" TEXT(  a   +    b  ));
MODULE_ALIAS("s2:" TEXT(NUMBER));
MODULE_ALIAS("s3:" TEXT_OF(NUMBER));
MODULE_ALIAS("s4:" TEXT("quoted"));
MODULE_ALIAS("s5:" TEXT('\n' "a\tb"));
MODULE_ALIAS("s6:" TEXT_OF(PAIR(NUMBER,(1,2))));
MODULE_ALIAS("s7:" LIST(a,b , c ,(d,e)));
MODULE_ALIAS("s8:" TEXT());
MODULE_ALIAS("s9:" LIST());
MODULE_ALIAS("s10:" TEXT(a/* gone */b));
MODULE_ALIAS("s11:" TEXT(over
    two   lines));
MODULE_ALIAS("s12:" TEXT_OF(PAIR(-,-)));
MODULE_ALIAS("s13:" TEXT_OF(-NUMBER));
MODULE_ALIAS("s14:" TEXT_OF(PAIR(,x)PAIR(y,)z));
