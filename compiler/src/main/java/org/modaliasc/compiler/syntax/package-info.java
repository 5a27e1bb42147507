// SPDX-License-Identifier: Apache-2.0
/** The immutable tree of the C that tables are made of; the only room that sees ANTLR. */
@NullMarked
package org.modaliasc.compiler.syntax;

import org.jspecify.annotations.NullMarked;
