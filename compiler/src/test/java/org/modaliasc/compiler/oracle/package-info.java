// SPDX-License-Identifier: Apache-2.0
/** Lets gcc compile generated tables and compares its bytes with ours. */
@NullMarked
package org.modaliasc.compiler.oracle;

import org.jspecify.annotations.NullMarked;
