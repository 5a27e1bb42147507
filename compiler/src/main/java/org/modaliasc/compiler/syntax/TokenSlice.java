// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import java.util.List;
import org.modaliasc.compiler.preprocess.Token;

/**
 * A run of preprocessed tokens; trees refer to tokens by their index in the slice they were parsed from.
 *
 * @param from index of the first token in {@code tokens}
 * @param to index behind the last token
 */
public record TokenSlice(List<Token> tokens, int from, int to) {
    /** Returns a slice of all the tokens. */
    public static TokenSlice of(List<Token> tokens) {
        return new TokenSlice(tokens, 0, tokens.size());
    }

    /** Returns the token at an index of this slice. */
    public Token get(int index) {
        return tokens.get(from + index);
    }

    /** Returns the number of tokens. */
    public int size() {
        return to - from;
    }

    /** Returns a part of this slice. */
    public TokenSlice part(int first, int end) {
        return new TokenSlice(tokens, from + first, from + end);
    }

    /** Returns the spelling, with a blank where the tokens had white space between them. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            Token token = get(i);
            text.append(i > 0 && token.spaceBefore() ? " " : "").append(token.text());
        }
        return text.toString();
    }
}
