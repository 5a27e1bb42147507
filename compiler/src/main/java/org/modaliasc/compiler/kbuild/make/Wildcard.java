// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

/** One part of a file name pattern of the shell: {@code *}, {@code ?} and {@code [...]}. */
final class Wildcard {
    private Wildcard() {}

    static boolean isPattern(String part) {
        return part.indexOf('*') >= 0 || part.indexOf('?') >= 0 || part.indexOf('[') >= 0;
    }

    /** Tells whether a name matches; a leading dot must be written out, and {@code *} needs no recursion. */
    static boolean matches(String pattern, String name) {
        if (name.startsWith(".") && !pattern.startsWith(".")) {
            return false;
        }
        int p = 0;
        int n = 0;
        int star = -1;
        int retry = 0;
        while (n < name.length()) {
            int next = p < pattern.length() && pattern.charAt(p) != '*' ? step(pattern, p, name.charAt(n)) : -1;
            if (next >= 0) {
                p = next;
                n++;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = n;
            } else if (star >= 0) {
                p = star + 1;
                n = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Returns the index behind the single-character pattern at {@code p} if it matches, and -1 otherwise. */
    private static int step(String pattern, int p, char c) {
        char first = pattern.charAt(p);
        int close = first == '[' ? pattern.indexOf(']', p + 2) : -1;
        if (close < 0) {
            return first == '?' || first == c ? p + 1 : -1;
        }
        int i = p + 1;
        boolean negated = pattern.charAt(i) == '!' || pattern.charAt(i) == '^';
        i += negated ? 1 : 0;
        boolean contained = false;
        while (i < close) {
            boolean range = i + 2 < close && pattern.charAt(i + 1) == '-';
            char last = pattern.charAt(range ? i + 2 : i);
            contained |= pattern.charAt(i) <= c && c <= last;
            i += range ? 3 : 1;
        }
        return contained != negated ? close + 1 : -1;
    }
}
