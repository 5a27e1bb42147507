// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operators that make new spellings: {@code #} and {@code ##} (C17 6.10.3.2, 6.10.3.3). */
final class TokenSpelling {
    /** Characters that a made token may have; each stringification of a string can double its length. */
    static final int MAX_LENGTH = 1 << 16;

    private TokenSpelling() {}

    /** Returns the string literal that {@code #} makes of an argument, or null if it gets too long. */
    static @Nullable Token stringify(Token operator, List<Token> argument) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < argument.size(); i++) {
            Token token = argument.get(i);
            if (i > 0 && token.spaceBefore()) {
                text.append(' ');
            }
            boolean quoted = token.is(TokenKind.STRING) || token.is(TokenKind.CHARACTER);
            String spelling = token.text();
            for (int c = 0; c < spelling.length(); c++) {
                char character = spelling.charAt(c);
                if (quoted && (character == '"' || character == '\\')) {
                    text.append('\\');
                }
                text.append(character);
            }
            if (text.length() > MAX_LENGTH) {
                return null;
            }
        }
        return operator.like(TokenKind.STRING, null, text.append('"').toString());
    }

    /** Returns the token that {@code ##} makes of two, or null if they do not make one. */
    static @Nullable Token paste(Token left, Token right, SymbolTable symbols) {
        String text = left.text().concat(right.text());
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        TokenKind kind = Lexer.kindOfWhole(bytes, left.file(), symbols);
        if (kind == null) {
            return null;
        }
        Symbol symbol = kind == TokenKind.IDENTIFIER ? symbols.intern(bytes, 0, bytes.length) : null;
        return left.like(kind, symbol, text);
    }
}
