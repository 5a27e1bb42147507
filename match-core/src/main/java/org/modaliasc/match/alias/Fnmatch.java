// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

/**
 * The C library's {@code fnmatch} without flags, in the C locale, on bytes: what libkmod calls for the part of a pattern that begins
 * with its first wildcard.
 *
 * <p>Like glibc, goes back to the last star only: once what stands between two stars is found, an earlier place for it cannot help
 * less. So the time is at most the product of the two lengths.
 */
final class Fnmatch {
    private Fnmatch() {}

    /** Tells whether a pattern matches a text, each from a position on. */
    static boolean matches(byte[] pattern, int patternFrom, byte[] text, int textFrom) {
        int p = patternFrom;
        int n = textFrom;
        int afterStar = -1;
        int restart = 0;
        while (true) {
            int c = p < pattern.length ? pattern[p] & 0xFF : 0;
            if (c == '*') {
                for (; c == '*' || c == '?'; c = ++p < pattern.length ? pattern[p] & 0xFF : 0) {
                    if (c == '?' && n++ == text.length) {
                        return false;
                    }
                }
                if (c == 0) {
                    return true;
                }
                afterStar = p;
                restart = n;
            }
            int next;
            if (c == 0) {
                if (n == text.length) {
                    return true;
                }
                next = Bracket.NONE;
            } else {
                next = n < text.length ? step(pattern, p, c, text[n] & 0xFF) : Bracket.NONE;
            }
            if (next != Bracket.NONE) {
                p = next;
                n++;
            } else if (afterStar >= 0 && ++restart < text.length) {
                p = afterStar;
                n = restart;
            } else {
                return false;
            }
        }
    }

    private static int step(byte[] pattern, int p, int c, int value) {
        return switch (c) {
            case '?' -> p + 1;
            case '[' -> Bracket.step(pattern, p, value);
            // At the end of the pattern a backslash matches nothing.
            case '\\' -> p + 1 < pattern.length && (pattern[p + 1] & 0xFF) == value ? p + 2 : Bracket.NONE;
            default -> c == value ? p + 1 : Bracket.NONE;
        };
    }
}
