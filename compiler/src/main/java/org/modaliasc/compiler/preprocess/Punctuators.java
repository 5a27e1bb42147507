// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/** Recognition of punctuators by the longest match, digraphs included (C17 6.4.6). */
final class Punctuators {
    private Punctuators() {}

    /** Returns the length in bytes of the punctuator, or other single character, at {@code i}. */
    static int read(byte[] bytes, int i, int limit) {
        int a = bytes[i];
        int b = i + 1 < limit ? bytes[i + 1] : 0;
        int c = i + 2 < limit ? bytes[i + 2] : 0;
        switch (a) {
            case '.':
                return b == '.' && c == '.' ? 3 : 1;
            case '<':
                return b == '<' ? (c == '=' ? 3 : 2) : b == '=' || b == ':' || b == '%' ? 2 : 1;
            case '>':
                return b == '>' ? (c == '=' ? 3 : 2) : b == '=' ? 2 : 1;
            case '-':
                return b == '>' || b == '-' || b == '=' ? 2 : 1;
            case '+':
                return b == '+' || b == '=' ? 2 : 1;
            case '&':
                return b == '&' || b == '=' ? 2 : 1;
            case '|':
                return b == '|' || b == '=' ? 2 : 1;
            case '=':
            case '!':
            case '*':
            case '/':
            case '^':
                return b == '=' ? 2 : 1;
            case '#':
                return b == '#' ? 2 : 1;
            case ':':
                return b == '>' ? 2 : 1;
            case '%':
                if (b == ':') {
                    return c == '%' && i + 3 < limit && bytes[i + 3] == ':' ? 4 : 2;
                }
                return b == '=' || b == '>' ? 2 : 1;
            default:
                return 1;
        }
    }

    /** Returns the kind of a punctuator of the given length. */
    static TokenKind kind(byte[] bytes, int i, int length) {
        int a = bytes[i];
        int b = length > 1 ? bytes[i + 1] : 0;
        return switch (a) {
            case '{' -> TokenKind.LEFT_BRACE;
            case '}' -> TokenKind.RIGHT_BRACE;
            case '(' -> TokenKind.LEFT_PAREN;
            case ')' -> TokenKind.RIGHT_PAREN;
            case '[' -> TokenKind.LEFT_BRACKET;
            case ']' -> TokenKind.RIGHT_BRACKET;
            case ';' -> TokenKind.SEMICOLON;
            case ',' -> TokenKind.COMMA;
            case '?' -> TokenKind.QUESTION;
            case '~' -> TokenKind.TILDE;
            case '.' -> length == 3 ? TokenKind.ELLIPSIS : TokenKind.DOT;
            case ':' -> length == 2 ? TokenKind.RIGHT_BRACKET : TokenKind.COLON;
            case '#' -> length == 2 ? TokenKind.HASH_HASH : TokenKind.HASH;
            case '%' -> percent(b, length);
            case '<' -> less(b, length);
            case '>' ->
                length == 1
                        ? TokenKind.GREATER
                        : length == 3
                                ? TokenKind.ASSIGN_OPERATOR
                                : b == '>' ? TokenKind.SHIFT_RIGHT : TokenKind.GREATER_EQUAL;
            case '=' -> length == 2 ? TokenKind.EQUAL : TokenKind.ASSIGN;
            case '!' -> length == 2 ? TokenKind.NOT_EQUAL : TokenKind.BANG;
            case '&' -> doubled(a, b, TokenKind.AMPERSAND, TokenKind.AND_AND);
            case '|' -> doubled(a, b, TokenKind.PIPE, TokenKind.OR_OR);
            case '+' -> doubled(a, b, TokenKind.PLUS, TokenKind.PLUS_PLUS);
            case '-' -> b == '>' ? TokenKind.ARROW : doubled(a, b, TokenKind.MINUS, TokenKind.MINUS_MINUS);
            case '*' -> doubled(a, b, TokenKind.STAR, TokenKind.OTHER);
            case '/' -> doubled(a, b, TokenKind.SLASH, TokenKind.OTHER);
            case '^' -> doubled(a, b, TokenKind.CARET, TokenKind.OTHER);
            default -> TokenKind.OTHER;
        };
    }

    private static TokenKind doubled(int a, int b, TokenKind single, TokenKind twice) {
        return b == 0 ? single : b == a ? twice : TokenKind.ASSIGN_OPERATOR;
    }

    private static TokenKind percent(int b, int length) {
        return switch (length) {
            case 4 -> TokenKind.HASH_HASH;
            case 2 -> b == ':' ? TokenKind.HASH : b == '>' ? TokenKind.RIGHT_BRACE : TokenKind.ASSIGN_OPERATOR;
            default -> TokenKind.PERCENT;
        };
    }

    private static TokenKind less(int b, int length) {
        if (length == 3) {
            return TokenKind.ASSIGN_OPERATOR;
        }
        return switch (b) {
            case '<' -> TokenKind.SHIFT_LEFT;
            case '=' -> TokenKind.LESS_EQUAL;
            case ':' -> TokenKind.LEFT_BRACKET;
            case '%' -> TokenKind.LEFT_BRACE;
            default -> TokenKind.LESS;
        };
    }
}
