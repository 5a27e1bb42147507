// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

/** Upper-case hexadecimal of fixed width; String.format costs more than all the rest of making a pattern. */
final class HexDigits {
    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    private HexDigits() {}

    /** Appends at least {@code width} digits. */
    static void append(StringBuilder out, long value, int width) {
        int digits = width;
        while (digits < 16 && value >>> 4 * digits != 0) {
            digits++;
        }
        for (int i = digits - 1; i >= 0; i--) {
            out.append(DIGITS[(int) (value >>> 4 * i) & 0xF]);
        }
    }
}
