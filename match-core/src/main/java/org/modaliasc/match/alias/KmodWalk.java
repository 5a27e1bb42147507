// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.util.Arrays;

/**
 * The search of kmod, step by step, for texts that contain wildcard characters themselves.
 *
 * <p>kmod walks down its trie along the text. Where the trie goes on with a wildcard, it tries all keys below against the rest; but if
 * the text has that very character, it also walks on, so it can find a key several times. No device reports such a name, but people
 * look up patterns. All other texts go the fast way of {@link KeySearch}, with equal results.
 */
final class KmodWalk {
    // Mirrors index_mm_searchwild_node and index_mm_searchwild_all in libkmod/libkmod-index.c of kmod 30.
    private final byte[][] keys;
    private final byte[] text;
    private int[] found = new int[8];
    private int count;

    private KmodWalk(byte[][] keys, byte[] text) {
        this.keys = keys;
        this.text = text;
    }

    /** Returns the positions of keys in the order in which kmod finds them. */
    static int[] search(byte[][] keys, byte[] text) {
        KmodWalk walk = new KmodWalk(keys, text);
        walk.walk();
        return Arrays.copyOf(walk.found, walk.count);
    }

    private void walk() {
        int low = 0;
        int high = keys.length;
        // The root of kmod's trie never has a prefix.
        for (int depth = 0; low < high; depth++) {
            int end = depth == 0 ? 0 : KeyOrder.common(keys, low, high);
            for (; depth < end; depth++) {
                byte c = keys[low][depth];
                if (AliasName.isWildcard(c)) {
                    all(low, high, depth);
                    return;
                }
                if (depth == text.length || text[depth] != c) {
                    return;
                }
            }
            int next = depth < text.length ? text[depth] : KeyOrder.ENDED;
            int nextLow = 0;
            int nextHigh = 0;
            for (int from = low; from < high; ) {
                int to = KeyOrder.groupEnd(keys, from, high, depth);
                int c = KeyOrder.at(keys[from], depth);
                if (c < KeyOrder.ENDED && AliasName.isWildcard((byte) c)) {
                    // Ascending: the star, the question mark, the bracket, as in kmod.
                    all(from, to, depth);
                }
                if (c == next) {
                    nextLow = from;
                    nextHigh = to;
                }
                from = to;
            }
            if (depth == text.length) {
                if (nextLow < nextHigh) {
                    add(nextLow);
                }
                return;
            }
            low = nextLow;
            high = nextHigh;
        }
    }

    private void all(int low, int high, int depth) {
        for (int i = low; i < high; i++) {
            if (Fnmatch.matches(keys[i], depth, text, depth)) {
                add(i);
            }
        }
    }

    private void add(int key) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = key;
    }
}
