// SPDX-License-Identifier: Apache-2.0
/** Directives, conditionals and macros of C; every token remembers where it came from. Knows nothing of devices. */
@NullMarked
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.NullMarked;
