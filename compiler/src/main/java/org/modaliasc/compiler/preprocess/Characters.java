// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/** Classes of the bytes of C source, as table look-ups because the scanners ask for every byte. */
final class Characters {
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int BLANK = 4;

    /** Role of a byte that may be in a keyword which defines a type, see {@link #innerRole}. */
    static final int KEYWORD = 1;

    /** Role of a byte that has to be looked at, see {@link #innerRole}. */
    static final int STOP = 2;

    /** Bits of a byte's class that {@link #continuesIdentifier} asks for. */
    static final int WORD = LETTER | DIGIT;

    private static final byte[] CLASS = new byte[256];
    private static final byte[] INNER_ROLE = new byte[256];

    static {
        for (int c = 'a'; c <= 'z'; c++) {
            CLASS[c] = LETTER;
            CLASS[c - 'a' + 'A'] = LETTER;
        }
        CLASS['_'] = LETTER;
        // GNU C allows the dollar sign in identifiers on the architectures of Linux.
        CLASS['$'] = LETTER;
        for (int c = 0x80; c < 0x100; c++) {
            CLASS[c] = LETTER;
        }
        for (int c = '0'; c <= '9'; c++) {
            CLASS[c] = DIGIT;
        }
        for (char c : " \t\013\f\r\n\0".toCharArray()) {
            CLASS[c] = BLANK;
        }
        for (char c : "\n\0/\"'{}\\".toCharArray()) {
            INNER_ROLE[c] = STOP;
        }
        INNER_ROLE['u'] = KEYWORD;
        INNER_ROLE['y'] = KEYWORD;
    }

    private Characters() {}

    static boolean startsIdentifier(byte b) {
        return CLASS[b & 0xFF] == LETTER;
    }

    static boolean continuesIdentifier(byte b) {
        return (CLASS[b & 0xFF] & WORD) != 0;
    }

    static boolean digit(byte b) {
        return CLASS[b & 0xFF] == DIGIT;
    }

    /** Returns the offset behind the bytes that continue an identifier from {@code start} on. */
    static int afterWord(byte[] bytes, int start, int limit) {
        // No call for each byte: the first header of a run is read before any of this is compiled.
        byte[] classes = CLASS;
        int i = start;
        while (i < limit && (classes[bytes[i] & 0xFF] & WORD) != 0) {
            i++;
        }
        return i;
    }

    /** White space, line ends included; a NUL counts, as it does for gcc. */
    static boolean blank(byte b) {
        return CLASS[b & 0xFF] == BLANK;
    }

    /**
     * Returns what a byte is for a scanner of text where parentheses and identifiers do not matter except the keywords {@code struct},
     * {@code union}, {@code enum} and {@code typedef}: {@link #KEYWORD} for the letters by which it finds these, {@link #STOP} for all
     * that may begin or end a line, a comment, a literal or a block, and 0 for the rest.
     */
    static int innerRole(byte b) {
        return INNER_ROLE[b & 0xFF];
    }
}
