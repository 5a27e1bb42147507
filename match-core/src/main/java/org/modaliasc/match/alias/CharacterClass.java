// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

/** The character classes of the C locale. */
final class CharacterClass {
    private CharacterClass() {}

    /** Returns 1 if a class contains a byte, 0 if not, and -1 if there is no such class. */
    static int contains(String name, int c) {
        boolean lower = c >= 'a' && c <= 'z';
        boolean upper = c >= 'A' && c <= 'Z';
        boolean digit = c >= '0' && c <= '9';
        boolean graph = c > ' ' && c < 0x7F;
        boolean inside;
        switch (name) {
            case "alnum" -> inside = lower || upper || digit;
            case "alpha" -> inside = lower || upper;
            case "blank" -> inside = c == ' ' || c == '\t';
            case "cntrl" -> inside = c < ' ' || c == 0x7F;
            case "digit" -> inside = digit;
            case "graph" -> inside = graph;
            case "lower" -> inside = lower;
            case "print" -> inside = graph || c == ' ';
            case "punct" -> inside = graph && !lower && !upper && !digit;
            case "space" -> inside = c == ' ' || c >= '\t' && c <= '\r';
            case "upper" -> inside = upper;
            case "xdigit" -> inside = digit || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            default -> {
                return -1;
            }
        }
        return inside ? 1 : 0;
    }
}
