// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.Nullable;

/**
 * An integer constant (C17 6.4.4.1 with GNU's binary form).
 *
 * @param value the 64 bits of the value
 * @param decimal whether it is written in decimal, which decides between signed and unsigned types
 * @param unsigned whether it has the suffix u
 * @param longs number of l in the suffix
 */
public record IntegerLiteral(long value, boolean decimal, boolean unsigned, int longs) {
    /** Returns the constant that a preprocessing number spells, or null if it is none; of a larger one gcc keeps 64 bits. */
    public static @Nullable IntegerLiteral parse(String text) {
        int end = text.length();
        boolean unsigned = false;
        int longs = 0;
        boolean hexadecimal = end > 2 && text.charAt(0) == '0' && (text.charAt(1) | 0x20) == 'x';
        boolean binary = end > 2 && text.charAt(0) == '0' && (text.charAt(1) | 0x20) == 'b';
        while (end > 1) {
            char last = text.charAt(end - 1);
            if ((last == 'u' || last == 'U') && !unsigned) {
                unsigned = true;
                end--;
            } else if ((last == 'l' || last == 'L') && longs == 0) {
                longs = text.charAt(end - 2) == last ? 2 : 1;
                end -= longs;
            } else {
                break;
            }
        }
        int radix = hexadecimal ? 16 : binary ? 2 : text.charAt(0) == '0' ? 8 : 10;
        int start = hexadecimal || binary ? 2 : 0;
        if (end <= start) {
            return null;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return null;
            }
            value = value * radix + digit;
        }
        return new IntegerLiteral(value, radix == 10, unsigned, longs);
    }
}
