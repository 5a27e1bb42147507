// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small questions about the text around an offset. */
final class TextCursor {
    /** How far a list of arguments is followed; what is longer counts as unknown. */
    private static final int FARTHEST = 8192;

    /** How far back the beginning of a comment before a word is looked for; behind a longer one the word may be anything. */
    private static final int LONGEST_COMMENT = 2048;

    private final byte[] bytes;
    private final int length;

    TextCursor(Text text) {
        this.bytes = text.bytes();
        this.length = text.length();
    }

    static boolean wordPart(int c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '$';
    }

    int wordStart(int offset) {
        int start = offset;
        while (start > 0 && wordPart(bytes[start - 1])) {
            start--;
        }
        return start;
    }

    int wordEnd(int offset) {
        int end = offset;
        while (end < length && wordPart(bytes[end])) {
            end++;
        }
        return end;
    }

    /** Tells whether a text that is not empty stands at an offset. */
    boolean is(int offset, String expected) {
        if (offset + expected.length() > length) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (bytes[offset + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Returns the start of the line, or of the first of the lines that backslashes join. */
    int lineStart(int offset) {
        int start = offset;
        while (start > 0) {
            if (bytes[start - 1] == '\n') {
                int before = start - 2;
                if (before >= 0 && bytes[before] == '\r') {
                    before--;
                }
                if (before < 0 || bytes[before] != '\\') {
                    return start;
                }
            }
            start--;
        }
        return start;
    }

    /** Skips blanks, joined lines and, if asked to, line ends and comments. */
    int skip(int offset, boolean lines) {
        int at = offset;
        while (at < length) {
            byte c = bytes[at];
            if (c == ' ' || c == '\t' || c == '\\' || c == '\r' || (c == '\n' && (lines || joined(at)))) {
                at++;
            } else if (lines && c == '/' && at + 1 < length && bytes[at + 1] == '*') {
                at += 2;
                while (at + 1 < length && (bytes[at] != '*' || bytes[at + 1] != '/')) {
                    at++;
                }
                at += 2;
            } else {
                break;
            }
        }
        return Math.min(at, length);
    }

    /** Tells whether the word at an offset is the name of a directive; more than blanks may stand between it and the hash. */
    boolean behindHash(int word) {
        int before = word - 1;
        while (before >= 0) {
            byte c = bytes[before];
            if (c == ' ' || c == '\t' || c == '\\' || c == '\r' || (c == '\n' && joined(before))) {
                before--;
            } else if (c == '/' && before > 0 && bytes[before - 1] == '*') {
                int comment = commentStart(before - 2);
                if (comment < 0) {
                    return before > LONGEST_COMMENT;
                }
                before = comment - 1;
            } else {
                return c == '#' || (c == ':' && before > 0 && bytes[before - 1] == '%');
            }
        }
        return false;
    }

    /** Returns where the comment begins whose text ends at an offset, -1 if not within reach. */
    private int commentStart(int end) {
        int first = Math.max(1, end - LONGEST_COMMENT);
        for (int i = end; i >= first; i--) {
            if (bytes[i] == '*' && bytes[i - 1] == '/') {
                return i - 1;
            }
        }
        return -1;
    }

    private boolean joined(int newline) {
        int before = newline - 1;
        if (before >= 0 && bytes[before] == '\r') {
            before--;
        }
        return before >= 0 && bytes[before] == '\\';
    }

    boolean at(int offset, char c) {
        return offset < length && bytes[offset] == c;
    }

    /** Returns where each argument of the list starts that opens at an offset; empty if it does not end soon. */
    List<Integer> arguments(int parenthesis) {
        List<Integer> starts = new ArrayList<>();
        starts.add(skip(parenthesis + 1, true));
        int depth = 0;
        int end = Math.min(length, parenthesis + FARTHEST);
        for (int i = parenthesis; i < end; i++) {
            byte c = bytes[i];
            if (c == '"' || c == '\'') {
                i = literalEnd(i) - 1;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return starts;
            } else if (c == ',' && depth == 1) {
                starts.add(skip(i + 1, true));
            }
        }
        return List.of();
    }

    /** Returns the offset behind the literal that starts at an offset; a literal ends with its line at the latest. */
    int literalEnd(int offset) {
        byte quote = bytes[offset];
        for (int i = offset + 1; i < length; i++) {
            if (bytes[i] == '\\') {
                i += i + 2 < length && bytes[i + 1] == '\r' && bytes[i + 2] == '\n' ? 2 : 1;
            } else if (bytes[i] == quote) {
                return i + 1;
            } else if (bytes[i] == '\n') {
                return i;
            }
        }
        return length;
    }

    /** Tells whether an offset is in a comment; reads from the start of the text, so it is for seldom use. */
    boolean inComment(int offset) {
        for (int i = 0; i < offset; i++) {
            byte c = bytes[i];
            if (c > '/') {
                // Most bytes are letters; the loop is to be short for them.
                continue;
            }
            if (c == '"' || c == '\'') {
                i = literalEnd(i) - 1;
            } else if (c == '/' && i + 1 < length && bytes[i + 1] == '/') {
                while (i < length && (bytes[i] != '\n' || joined(i))) {
                    i++;
                }
                if (i > offset) {
                    return true;
                }
            } else if (c == '/' && i + 1 < length && bytes[i + 1] == '*') {
                i += 2;
                while (i + 1 < length && (bytes[i] != '*' || bytes[i + 1] != '/')) {
                    i++;
                }
                i++;
                if (i > offset) {
                    return true;
                }
            }
        }
        return false;
    }
}
