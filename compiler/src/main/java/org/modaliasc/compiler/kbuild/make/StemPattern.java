// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import org.jspecify.annotations.Nullable;

/**
 * A pattern whose first {@code %} stands for any text, the stem; without one it stands for itself.
 *
 * @param prefix text before the {@code %}, or the whole pattern
 * @param suffix text behind it, or null if there is no {@code %}
 */
record StemPattern(String prefix, @Nullable String suffix) {
    /** Reads a pattern; backslashes before a {@code %} quote it, and each other. */
    static StemPattern of(String text) {
        StringBuilder prefix = new StringBuilder(text.length());
        int from = 0;
        int percent = text.indexOf('%');
        while (percent >= 0) {
            int backslashes = 0;
            while (percent - backslashes > from && text.charAt(percent - 1 - backslashes) == '\\') {
                backslashes++;
            }
            prefix.append(text, from, percent - backslashes).append("\\".repeat(backslashes / 2));
            if (backslashes % 2 == 0) {
                return new StemPattern(prefix.toString(), text.substring(percent + 1));
            }
            prefix.append('%');
            from = percent + 1;
            percent = text.indexOf('%', from);
        }
        return new StemPattern(prefix.append(text.substring(from)).toString(), null);
    }

    boolean matches(String word) {
        return suffix == null ? word.equals(prefix) : stemmed(word, suffix);
    }

    /** Writes the words of a text, those that match replaced by {@code replacement} with the stem put in. */
    void replaceWords(String text, StemPattern replacement, MakeText out) {
        if (suffix == null) {
            replaceWholeWords(text, replacement.text(), out);
            return;
        }
        for (String word : Words.of(text)) {
            if (!matches(word)) {
                out.word().append(word);
            } else if (replacement.suffix != null) {
                out.word().append(replacement.prefix);
                out.append(word, prefix.length(), word.length() - suffix.length());
                out.append(replacement.suffix);
            } else if (!replacement.prefix.isEmpty()) {
                out.word().append(replacement.prefix);
            }
        }
    }

    /** Without a stem the white space between the words stays, so the result may be blank but not empty. */
    private void replaceWholeWords(String text, String replacement, MakeText out) {
        int i = 0;
        while (i < text.length()) {
            int start = i;
            boolean space = Words.isSpace(text.charAt(i));
            while (i < text.length() && Words.isSpace(text.charAt(i)) == space) {
                i++;
            }
            boolean replaced = !space && text.substring(start, i).equals(prefix);
            out.append(replaced ? replacement : text.substring(start, i));
        }
    }

    private String text() {
        return suffix == null ? prefix : prefix + "%" + suffix;
    }

    private boolean stemmed(String word, String end) {
        return word.length() >= prefix.length() + end.length() && word.startsWith(prefix) && word.endsWith(end);
    }
}
