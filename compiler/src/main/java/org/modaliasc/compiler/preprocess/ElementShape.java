// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.List;

/**
 * What elements of an initializer share that are written alike but for their numbers.
 *
 * <p>A table of a thousand entries has a handful of shapes. Each is expanded once; what comes out depends on the numbers only where
 * they stand, because a shape is not made where a macro pastes or stringifies a number. Compared by identity.
 */
public final class ElementShape {
    private final List<Token> written;
    private final List<Token> tokens;
    private final int[] numbers;

    /**
     * Creates a shape from its first element.
     *
     * @param written tokens before macro expansion
     * @param tokens tokens after macro expansion
     * @param numbers for each of {@code tokens}, the position among the numbers of the element, or -1
     */
    ElementShape(List<Token> written, List<Token> tokens, int[] numbers) {
        this.written = List.copyOf(written);
        this.tokens = List.copyOf(tokens);
        this.numbers = numbers;
    }

    /** Returns the tokens of the first element of this shape after macro expansion. */
    public List<Token> tokens() {
        return tokens;
    }

    /** Returns which number of an element stands at an index of its tokens, or -1 if it is the same in all elements. */
    public int numberAt(int token) {
        return numbers[token];
    }

    /** Tells whether this is the shape's first element. */
    boolean madeOf(ShapedElement element) {
        return written.get(0).start() == element.start() && written.get(0).file() == element.file();
    }

    /** Returns the position among the written tokens of a token that no macro made; -1 if it is none of them. */
    int writtenIndex(Token token) {
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).start() == token.start() && written.get(i).file() == token.file()) {
                return i;
            }
        }
        return -1;
    }
}
