// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes that string and character constants stand for (C17 6.4.4.4, 6.4.5); gcc keeps those of the source as they are. */
public final class TextLiteral {
    private TextLiteral() {}

    /** Returns the bytes between the quotes with escapes resolved, or null if an escape is malformed or the literal is wide. */
    public static byte @Nullable [] bytes(String literal) {
        int start = literal.startsWith("u8") ? 2 : 0;
        char quote = literal.charAt(start);
        if (quote != '"' && quote != '\'') {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(literal.length());
        int end = literal.length() - 1;
        int i = start + 1;
        while (i < end) {
            char c = literal.charAt(i);
            if (c != '\\') {
                out.write(c);
                i++;
                continue;
            }
            if (i + 1 >= end) {
                return null;
            }
            i = escape(literal, i + 1, end, out);
            if (i < 0) {
                return null;
            }
        }
        return out.toByteArray();
    }

    /** Returns the value of a character constant as an int, or null if it is malformed. */
    public static @Nullable Integer character(String literal) {
        if (literal.charAt(0) != '\'') {
            return wide(literal);
        }
        byte[] bytes = bytes(literal);
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        if (bytes.length == 1) {
            return (int) bytes[0];
        }
        // gcc: the characters are shifted in one by one, and only the last four fit.
        int value = 0;
        for (byte b : bytes) {
            value = value << 8 | b & 0xFF;
        }
        return value;
    }

    /** Returns the value of a wide constant: one character, or one escape that may exceed a byte. */
    private static @Nullable Integer wide(String literal) {
        int quote = literal.indexOf('\'');
        String inner = literal.substring(quote + 1, literal.length() - 1);
        if (inner.startsWith("\\x") && inner.length() > 2 && inner.length() <= 10) {
            try {
                return Integer.parseUnsignedInt(inner.substring(2), 16);
            } catch (NumberFormatException malformed) {
                return null;
            }
        }
        if (inner.matches("\\\\[0-7]{1,3}")) {
            return Integer.parseInt(inner.substring(1), 8);
        }
        byte[] bytes = bytes('\'' + inner + '\'');
        if (bytes == null) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.codePointCount(0, text.length()) == 1 ? Integer.valueOf(text.codePointAt(0)) : null;
    }

    private static int escape(String text, int at, int end, ByteArrayOutputStream out) {
        char c = text.charAt(at);
        int simple = "abefnrtv".indexOf(c);
        if (simple >= 0) {
            out.write("\007\b\033\f\n\r\t\013".charAt(simple));
            return at + 1;
        }
        if (c == 'x') {
            return number(text, at + 1, end, 16, Integer.MAX_VALUE, out);
        }
        if (c >= '0' && c <= '7') {
            return number(text, at, end, 8, 3, out);
        }
        if (c == 'u' || c == 'U') {
            return universal(text, at + 1, at + (c == 'u' ? 5 : 9), end, out);
        }
        // An unknown escape stands for its character, with a warning of gcc.
        out.write(c);
        return at + 1;
    }

    private static int number(String text, int from, int end, int radix, int most, ByteArrayOutputStream out) {
        int value = 0;
        int i = from;
        while (i < end && i - from < most && Character.digit(text.charAt(i), radix) >= 0) {
            value = value * radix + Character.digit(text.charAt(i), radix);
            i++;
        }
        out.write(value);
        return i == from ? -1 : i;
    }

    private static int universal(String text, int from, int to, int end, ByteArrayOutputStream out) {
        if (to > end) {
            return -1;
        }
        int codePoint = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            codePoint = codePoint << 4 | digit;
        }
        if (!Character.isValidCodePoint(codePoint)) {
            return -1;
        }
        out.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        return to;
    }
}
