// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.util.Arrays;

/**
 * Keys in the order in which a walk over kmod's trie meets them: ascending bytes, and a key behind those that it begins.
 *
 * <p>Keys that begin alike stand side by side, so a range of positions and a length are a node of that trie; nothing needs to be built.
 */
final class KeyOrder {
    /** Stands for the end of a key, behind all of its bytes. */
    static final int ENDED = 0x80;

    private KeyOrder() {}

    static int compare(byte[] a, byte[] b) {
        int same = Arrays.mismatch(a, b);
        if (same < 0) {
            return 0;
        }
        if (same == a.length || same == b.length) {
            return b.length - a.length;
        }
        return a[same] - b[same];
    }

    /** Returns how many bytes all keys of a range begin with in common. */
    static int common(byte[][] keys, int low, int high) {
        // The first and the last key of a sorted range differ no later than any two.
        int same = Arrays.mismatch(keys[low], keys[high - 1]);
        return same < 0 ? keys[low].length : same;
    }

    /**
     * Returns the end of the group that starts at a position: keys with the same byte at {@code depth}, or the one key of that length.
     *
     * @param high the end of a range of keys that agree before {@code depth}
     */
    static int groupEnd(byte[][] keys, int low, int high, int depth) {
        int wanted = at(keys[low], depth);
        int in = low;
        int out = high;
        while (in + 1 < out) {
            int middle = in + out >>> 1;
            if (at(keys[middle], depth) == wanted) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return out;
    }

    /** Returns the byte of a key, or {@link #ENDED}. */
    static int at(byte[] key, int depth) {
        return depth < key.length ? key[depth] : ENDED;
    }
}
