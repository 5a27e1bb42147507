// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.util.BitSet;

/** Bracket expressions whose end shows without regard to the byte they are matched with; all that exist in real kernels. */
final class PlainBracket {
    private PlainBracket() {}

    /** Tells whether a key can be matched byte by byte: all brackets behind its first wildcard are plain, and no escape is cut off. */
    static boolean onlyPlain(byte[] key) {
        for (int i = AliasName.firstWildcard(key); i < key.length; i++) {
            if (key[i] == '\\') {
                if (++i == key.length) {
                    return false;
                }
            } else if (key[i] == '[') {
                int end = end(key, i);
                if (end < 0) {
                    return false;
                }
                i = end - 1;
            }
        }
        return true;
    }

    /** Returns the position behind the bracket expression at a position, or -1 if it is not plain. */
    static int end(byte[] key, int open) {
        int i = open + 1;
        if (i < key.length && (key[i] == '!' || key[i] == '^')) {
            i++;
        }
        // The first one may itself be a closing bracket.
        for (int start = i; i < key.length && (key[i] != ']' || i == start); i++) {
            if (key[i] == '[' || key[i] == '\\') {
                return -1;
            }
        }
        if (i >= key.length) {
            return -1;
        }
        for (int c = 1; c < 256; c++) {
            int next = Bracket.step(key, open, c);
            if (next != Bracket.NONE && next != i + 1) {
                return -1;
            }
        }
        return i + 1;
    }

    /** Returns the bytes that a bracket expression matches. */
    static BitSet members(byte[] key, int open) {
        BitSet members = new BitSet();
        for (int c = 1; c < 256; c++) {
            if (Bracket.step(key, open, c) != Bracket.NONE) {
                members.set(c);
            }
        }
        return members;
    }
}
