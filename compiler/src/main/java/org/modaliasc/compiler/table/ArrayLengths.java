// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.List;
import org.modaliasc.compiler.preprocess.TextLiteral;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.syntax.Initializer;
import org.modaliasc.compiler.syntax.SyntaxError;
import org.modaliasc.compiler.syntax.TokenSlice;

/** Counts the elements of an array whose bound is left to its initializer. */
final class ArrayLengths {
    private final UnitScope scope;

    ArrayLengths(UnitScope scope) {
        this.scope = scope;
    }

    long length(TokenSlice initializer) throws TableError {
        if (initializer.size() == 0 || !initializer.get(0).is(TokenKind.LEFT_BRACE)) {
            return text(initializer);
        }
        long next = 0;
        long length = 0;
        for (TokenSlice part : scope.parser().elements(initializer)) {
            try {
                next = behind(scope.parser().element(part).designators(), part, next);
            } catch (SyntaxError error) {
                throw new TableError(error.diagnostic());
            }
            length = Math.max(length, next);
        }
        return length;
    }

    /** Returns the index behind an element. */
    long behind(List<Initializer.Designator> designators, TokenSlice slice, long next) throws TableError {
        if (!designators.isEmpty() && designators.get(0) instanceof Initializer.Designator.Index index) {
            Initializer.Value last = index.last() == null ? index.first() : index.last();
            return scope.evaluate(slice.part(last.from(), last.to())).bits() + 1;
        }
        return next + 1;
    }

    private static long text(TokenSlice literals) {
        long length = 1;
        for (int i = 0; i < literals.size(); i++) {
            byte[] bytes = literals.get(i).is(TokenKind.STRING)
                    ? TextLiteral.bytes(literals.get(i).text())
                    : null;
            length += bytes == null ? 0 : bytes.length;
        }
        return length;
    }
}
