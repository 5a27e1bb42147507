// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.List;

/** Where tokens come from. */
interface TokenSource {
    /** Returns the next token, at last and from then on one of kind {@link TokenKind#END}. */
    Token next();

    /** Returns a source of the given tokens; {@code end} is what follows the last one. */
    static TokenSource of(List<Token> tokens, Token end) {
        return new TokenSource() {
            private int position;

            @Override
            public Token next() {
                return position < tokens.size() ? tokens.get(position++) : end;
            }
        };
    }
}
