// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The name in an include.
 *
 * @param quoted whether it stands in quotes, so that the directory of the including file is searched first
 */
record HeaderName(String name, boolean quoted) {
    /** Reads a header name that starts with a token; null if there is none. */
    static @Nullable HeaderName read(Token first, TokenSource rest) {
        if (first.is(TokenKind.STRING)) {
            String text = first.text();
            return text.startsWith("\"") ? new HeaderName(path(text.substring(1, text.length() - 1)), true) : null;
        }
        if (!first.is(TokenKind.LESS)) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (Token token = rest.next(); !token.is(TokenKind.GREATER); token = rest.next()) {
            if (token.is(TokenKind.END)) {
                return null;
            }
            if (token.spaceBefore() && name.length() > 0) {
                name.append(' ');
            }
            name.append(token.text());
        }
        return new HeaderName(path(name.toString()), false);
    }

    /** Turns the text of tokens, which has one char for each byte, into a path. */
    private static String path(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Reads the name from the text of the directive, where {@code <...>} is no sequence of tokens; null if there is none. */
    static @Nullable HeaderName ofText(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end && Characters.blank(bytes[i])) {
            i++;
        }
        if (i == end || (bytes[i] != '<' && bytes[i] != '"')) {
            return null;
        }
        byte close = bytes[i] == '<' ? (byte) '>' : (byte) '"';
        for (int j = i + 1; j < end; j++) {
            if (bytes[j] == close) {
                return new HeaderName(unspliced(bytes, i + 1, j), close == '"');
            }
        }
        return null;
    }

    private static String unspliced(byte[] bytes, int start, int end) {
        byte[] name = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            int next = Splices.after(bytes, i, end);
            if (next > i) {
                i = next - 1;
            } else {
                name[length++] = bytes[i];
            }
        }
        return new String(name, 0, length, StandardCharsets.UTF_8);
    }
}
