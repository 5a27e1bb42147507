// SPDX-License-Identifier: Apache-2.0
/** Files written as a whole or not at all. */
@NullMarked
package org.modaliasc.compiler.output;

import org.jspecify.annotations.NullMarked;
