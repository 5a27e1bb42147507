// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import java.util.Arrays;

/**
 * Reads numbers that a generated class keeps in string constants, one after the other; a class file holds them better than array
 * initialisers, which are code.
 *
 * <p>A character holds 16 bits; longer numbers take several, the highest bits first. A compact number
 * below 32,768 takes one; a longer one has the top bit of its first character set. Text has its length in front.
 */
public final class PackedText {
    private final char[] characters;
    private int position;

    /** Creates a reader of the parts joined together. */
    public PackedText(String... parts) {
        characters = join(parts);
    }

    static char[] join(String[] parts) {
        int length = 0;
        for (String part : parts) {
            length += part.length();
        }
        char[] characters = new char[length];
        int start = 0;
        for (String part : parts) {
            part.getChars(0, part.length(), characters, start);
            start += part.length();
        }
        return characters;
    }

    char[] characters(int count) {
        position += count;
        return Arrays.copyOfRange(characters, position - count, position);
    }

    /** Returns the next 16 bits. */
    public int character() {
        return characters[position++];
    }

    /** Returns the next 32 bits. */
    public int integer() {
        int high = character();
        return high << 16 | character();
    }

    /** Returns the next 31 bits, which take one character if the upper 16 are 0. */
    public int compact() {
        int high = character();
        return high < 0x8000 ? high : (high & 0x7FFF) << 16 | character();
    }

    /** Returns the next 64 bits. */
    public long number() {
        long high = integer();
        return high << 32 | integer() & 0xFFFFFFFFL;
    }

    /** Returns the next text. */
    public String text() {
        int length = character();
        position += length;
        return new String(characters, position - length, length);
    }
}
