// SPDX-License-Identifier: Apache-2.0
// The text is carried through as it is: blanks, brackets, dashes, quotes.
#include <linux/module.h>

MODULE_ALIAS("two words");
MODULE_ALIAS("cts(cbc(aes))");
MODULE_ALIAS("acpi*:SHRK0001:*");
MODULE_ALIAS("dash-and_underscore");
MODULE_ALIAS("[a-f]?*]");
MODULE_ALIAS("a,b;c=d");
MODULE_ALIAS("dmi:bvnShrike:bvr\"1\":*");
MODULE_ALIAS("\x73\150rike");
MODULE_ALIAS(" leading and trailing ");
