// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Finds the next occurrence of any of some words.
 *
 * <p>A word of seven bytes or more covers a whole cell of the text wherever it starts, so only cells that may be a part of a word
 * need a closer look. Immutable.
 */
final class WordSearch {
    private static final int SHORTEST_FOR_CELLS = 2 * Text.CELL - 1;
    private static final int HASH_BITS = 12;

    private final byte[][] words;
    private final boolean byCells;

    /** By the hash of a cell: bit n is set if it may be the one that begins n bytes behind the start of a word. */
    private final byte[] places = new byte[1 << HASH_BITS];

    WordSearch(Collection<String> words) {
        this.words = words.stream()
                .map(word -> word.getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new);
        byCells = words.stream().allMatch(word -> word.length() >= SHORTEST_FOR_CELLS);
        for (byte[] word : this.words) {
            for (int place = 0; byCells && place < Text.CELL; place++) {
                places[hash(cell(word, place))] |= (byte) (1 << place);
            }
        }
    }

    /** Returns the offset of the first occurrence that starts at {@code from} or behind it, or -1. */
    int next(Text text, int from) {
        return byCells ? nextByCells(text, from) : nextByBytes(text, from);
    }

    private int nextByCells(Text text, int from) {
        int[] cells = text.cells();
        byte[] known = places;
        int count = text.length() / Text.CELL;
        int i = (from + Text.CELL - 1) / Text.CELL;
        while (i < count) {
            while (i + 3 < count
                    && (known[hash(cells[i])]
                                    | known[hash(cells[i + 1])]
                                    | known[hash(cells[i + 2])]
                                    | known[hash(cells[i + 3])])
                            == 0) {
                i += 4;
            }
            int end = Math.min(i + 4, count);
            for (; i < end; i++) {
                int found = around(i, text, from);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return -1;
    }

    /** Returns where a word starts, not before {@code from}, that has the given cell as its first whole one; or -1. */
    private int around(int cell, Text text, int from) {
        int possible = places[hash(text.cells()[cell])];
        for (int place = Text.CELL - 1; place >= 0 && possible != 0; place--) {
            int start = cell * Text.CELL - place;
            if ((possible & 1 << place) != 0 && start >= from && isWord(text, start)) {
                return start;
            }
        }
        return -1;
    }

    private int nextByBytes(Text text, int from) {
        for (int start = from; start < text.length(); start++) {
            if (isWord(text, start)) {
                return start;
            }
        }
        return -1;
    }

    private boolean isWord(Text text, int start) {
        for (byte[] word : words) {
            if (start + word.length <= text.length() && matches(word, text.bytes(), start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] word, byte[] bytes, int start) {
        for (int i = 0; i < word.length; i++) {
            if (word[i] != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int cell(byte[] bytes, int at) {
        return (bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }

    private static int hash(int cell) {
        // The golden ratio spreads texts that differ in few bits.
        return cell * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
    }
}
