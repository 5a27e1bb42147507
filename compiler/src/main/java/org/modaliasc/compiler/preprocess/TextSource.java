// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tokens from a place in the text of a unit onwards, over directives and includes. */
final class TextSource implements TokenSource {
    /** Supplies the texts behind one. */
    interface Following {
        /** Returns the next text, null at the end of the unit. */
        @Nullable
        ActiveText next();
    }

    private final @Nullable Following more;
    private final List<Token> carried;
    private int nextCarried;
    private @Nullable ActiveText text;
    private Lexer lexer;

    /**
     * Creates a source.
     *
     * @param carried tokens that come first
     * @param text the text to go on with
     * @param start offset in that text
     * @param more supplies the texts behind it; null if the unit ends with this text
     */
    TextSource(List<Token> carried, ActiveText text, int start, @Nullable Following more) {
        this.carried = new ArrayList<>(carried);
        this.text = text;
        this.lexer = text.index().lexer(start, text.region().end());
        this.more = more;
    }

    @Override
    public Token next() {
        if (nextCarried < carried.size()) {
            return carried.get(nextCarried++);
        }
        Token token = lexer.next();
        boolean crossed = false;
        while (token.is(TokenKind.END) && text != null) {
            ActiveText following = more == null ? null : more.next();
            text = following;
            if (following != null) {
                lexer = following
                        .index()
                        .lexer(following.region().start(), following.region().end());
                token = lexer.next();
                crossed = true;
            }
        }
        return crossed ? token.spaced(true) : token;
    }

    /** Goes on at an offset of the text at hand. */
    void seek(int offset) {
        ActiveText current = text;
        if (current != null) {
            lexer = current.index().lexer(offset, current.region().end());
        }
    }

    boolean carrying() {
        return nextCarried < carried.size();
    }

    /** Returns the text that is being read, or null at the end of the unit. */
    @Nullable
    ActiveText text() {
        return text;
    }

    /** Returns the offset in the text behind the last token. */
    int offset() {
        return lexer.position();
    }
}
