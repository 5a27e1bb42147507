// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import org.modaliasc.compiler.syntax.TokenSlice;

/** The value of a field. */
public sealed interface FieldValue {
    /** The value of a field without initializer. */
    FieldValue ZERO = new Number(0);

    /** An integer, cut to the width of the field and zero-extended to 64 bits. */
    record Number(long value) implements FieldValue {}

    /** The bytes of a string or byte array, as many as the field has. */
    record Bytes(byte[] value) implements FieldValue {}

    /** An expression that has not been evaluated, kept as its tokens: it carries no id. */
    record Unevaluated(TokenSlice tokens) implements FieldValue {
        /** Returns the expression as written, after macro expansion. */
        public String text() {
            return tokens.text();
        }
    }
}
