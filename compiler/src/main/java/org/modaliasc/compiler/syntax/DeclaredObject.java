// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.Token;

/**
 * One declarator of a declaration.
 *
 * @param head tokens that the indexes in {@code type} refer to
 * @param name token of the declared name
 * @param type type as written
 * @param external whether it is declared {@code extern}
 * @param initializer tokens behind the equals sign, or null if there are none
 */
public record DeclaredObject(
        TokenSlice head,
        Token name,
        TypeName type,
        boolean external,
        @Nullable TokenSlice initializer) {}
