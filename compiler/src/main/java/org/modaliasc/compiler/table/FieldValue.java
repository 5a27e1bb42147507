// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.ShapedElement;
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
    final class Unevaluated implements FieldValue {
        private final TokenSlice slice;
        private final @Nullable ShapedElement element;

        Unevaluated(TokenSlice slice, @Nullable ShapedElement element) {
            this.slice = slice;
            this.element = element;
        }

        /** Returns the same expression as it stands in another element of the same shape. */
        Unevaluated in(ShapedElement other) {
            return new Unevaluated(slice, other);
        }

        /** Returns the tokens of the expression after macro expansion. */
        public TokenSlice tokens() {
            return element == null ? slice : new TokenSlice(element.tokens(), slice.from(), slice.to());
        }

        /** Returns the expression as written, after macro expansion. */
        public String text() {
            TokenSlice shared = sharedTokens();
            return (shared == null ? tokens() : shared).text();
        }

        /** Returns tokens that spell and mean the same, those of the first element of this shape; null if they have a number in them. */
        @Nullable
        TokenSlice sharedTokens() {
            if (element != null) {
                for (int i = slice.from(); i < slice.to(); i++) {
                    if (element.shape().numberAt(i) >= 0) {
                        return null;
                    }
                }
            }
            return slice;
        }
    }
}
