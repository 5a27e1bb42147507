// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.ArrayList;
import java.util.List;

/** Finds the end and the commas of a reference; only brackets of the kind that opened it are counted, as make does. */
final class Brackets {
    private Brackets() {}

    /** Returns the index of the bracket that closes what was opened just before {@code from}, or -1. */
    static int closing(String text, int from, char open) {
        char close = open == '(' ? ')' : '}';
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == open) {
                depth++;
            } else if (c == close && --depth < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Splits at commas outside brackets into at most {@code maximum} parts; the last one keeps its commas. */
    static List<String> arguments(String text, char open, int maximum) {
        char close = open == '(' ? ')' : '}';
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length() && parts.size() + 1 < maximum; i++) {
            char c = text.charAt(i);
            if (c == open) {
                depth++;
            } else if (c == close) {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
