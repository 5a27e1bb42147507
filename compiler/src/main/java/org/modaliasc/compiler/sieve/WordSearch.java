// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * Finds the next occurrence of any of some words in bytes, looking at a few of the bytes only (Horspool's search for a set of
 * words). Immutable.
 */
final class WordSearch {
    private final byte[][] words;
    private final int shortest;
    private final byte[] shifts = new byte[256];

    WordSearch(Collection<String> words) {
        this.words = words.stream()
                .map(word -> word.getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new);
        int length = Byte.MAX_VALUE;
        for (byte[] word : this.words) {
            length = Math.min(length, word.length);
        }
        shortest = length;
        Arrays.fill(shifts, (byte) length);
        for (byte[] word : this.words) {
            for (int i = 0; i < length; i++) {
                int c = word[i] & 0xFF;
                shifts[c] = (byte) Math.min(shifts[c], length - 1 - i);
            }
        }
    }

    /** Returns the offset of the first occurrence that starts at {@code from} or behind it, or -1. */
    int next(byte[] bytes, int from, int length) {
        int end = from + shortest - 1;
        int safe = length - 2 * shortest;
        while (end < length) {
            int shift = shifts[bytes[end] & 0xFF];
            if (shift > 0) {
                end += shift;
                // Most steps are long; two more of them before the loop's own test save a fifth of the time.
                if (end < safe) {
                    end += shifts[bytes[end] & 0xFF];
                    end += shifts[bytes[end] & 0xFF];
                }
                continue;
            }
            int start = end - shortest + 1;
            for (byte[] word : words) {
                if (start + word.length <= length && matches(word, bytes, start)) {
                    return start;
                }
            }
            end++;
        }
        return -1;
    }

    private static boolean matches(byte[] word, byte[] bytes, int start) {
        for (int i = 0; i < word.length; i++) {
            if (word[i] != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }
}
