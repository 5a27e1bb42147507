// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import java.util.Arrays;

/**
 * Reads hexadecimal numbers from the front of a text as the kernel's {@code sscanf} does by {@code %x}.
 *
 * <p>It differs from that of a C library: there are no signs; what has more than 64 bits loses the upper ones rather than becoming
 * the largest number; {@code 0x} without a digit is a 0; and a byte {@code a0} is white space. Both go on reading until something is
 * not as it should be, and say how much they have read.
 */
// Mirrors vsscanf in lib/vsprintf.c, _parse_integer_limit in lib/kstrtox.c and lib/ctype.c (6.1 and 6.12).
final class HexNumbers {
    private final byte[] text;
    private final int end;
    private int at;

    private HexNumbers(byte[] text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    /**
     * Reads numbers with white space between them.
     *
     * @param most how many at most
     * @return as many as there are, of 64 bits each
     */
    static long[] separatedBySpace(byte[] text, int most) {
        return new HexNumbers(text, 0, text.length).read(most, false);
    }

    /** Reads numbers with one colon between them, and white space at most behind it. */
    static long[] separatedByColon(byte[] text, int from, int end, int most) {
        return new HexNumbers(text, from, end).read(most, true);
    }

    private long[] read(int most, boolean colons) {
        long[] numbers = new long[most];
        int count = 0;
        while (count < most) {
            if (colons && count > 0 && character(at++) != ':') {
                break;
            }
            while (isSpace(character(at))) {
                at++;
            }
            if (digit(character(at)) < 0) {
                break;
            }
            numbers[count++] = number();
        }
        return Arrays.copyOf(numbers, count);
    }

    private long number() {
        if (character(at) == '0' && (character(at + 1) | 0x20) == 'x') {
            at += 2;
        }
        long number = 0;
        for (int digit; (digit = digit(character(at))) >= 0; at++) {
            number = number << 4 | digit;
        }
        return number;
    }

    /** Returns a byte, or 0 behind the end; a 0 in the text is an end as well. */
    private int character(int place) {
        return place < end ? text[place] & 0xFF : 0;
    }

    private static boolean isSpace(int character) {
        return character >= '\t' && character <= '\r' || character == ' ' || character == 0xA0;
    }

    private static int digit(int character) {
        return Character.digit(character, 16);
    }
}
