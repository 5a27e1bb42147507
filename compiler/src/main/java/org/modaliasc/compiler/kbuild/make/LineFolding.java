// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

/** Turns a logical line into the text that is interpreted: continuations become one blank, and a comment is cut off. */
final class LineFolding {
    private LineFolding() {}

    /** Folds every backslash before a line feed, with the blanks on both sides, into one blank. */
    static String fold(String text) {
        int feed = text.indexOf('\n');
        if (feed < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (feed >= 0) {
            out.append(text, from, feed);
            from = feed + 1;
            int backslashes = trailingBackslashes(out);
            out.setLength(out.length() - backslashes);
            out.append("\\".repeat(backslashes / 2));
            if (backslashes % 2 == 1) {
                while (out.length() > 0 && isBlank(out.charAt(out.length() - 1))) {
                    out.setLength(out.length() - 1);
                }
                out.append(' ');
                while (from < text.length() && isBlank(text.charAt(from))) {
                    from++;
                }
            } else {
                out.append('\n');
            }
            feed = text.indexOf('\n', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Cuts off a comment; a number sign in a reference or behind a backslash begins none. */
    static String withoutComment(String text) {
        if (text.indexOf('#') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '$') {
                int end = endOfReference(text, i);
                out.append(text, i, end);
                i = end;
            } else if (c == '#') {
                int backslashes = trailingBackslashes(out);
                out.setLength(out.length() - backslashes + backslashes / 2);
                if (backslashes % 2 == 0) {
                    return out.toString();
                }
                out.append(c);
                i++;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    /** Returns the index behind the reference that begins with the dollar sign at {@code dollar}. */
    static int endOfReference(String text, int dollar) {
        if (dollar + 1 >= text.length()) {
            return text.length();
        }
        char open = text.charAt(dollar + 1);
        if (open != '(' && open != '{') {
            return dollar + 2;
        }
        int close = Brackets.closing(text, dollar + 2, open);
        return close < 0 ? text.length() : close + 1;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static int trailingBackslashes(CharSequence text) {
        int count = 0;
        while (count < text.length() && text.charAt(text.length() - 1 - count) == '\\') {
            count++;
        }
        return count;
    }
}
