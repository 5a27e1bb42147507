// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds the text of one pattern after the other; bytes, because a general formatter costs more than all the rest. Not thread-safe. */
final class PatternBuffer {
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.ISO_8859_1);

    private byte[] bytes = new byte[128];
    private int length;

    PatternBuffer clear() {
        length = 0;
        return this;
    }

    PatternBuffer text(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    PatternBuffer star() {
        reserve(1);
        bytes[length++] = '*';
        return this;
    }

    /** Appends upper-case hexadecimal of at least {@code width} digits. */
    PatternBuffer hex(long value, int width) {
        int digits = width;
        while (digits < 16 && value >>> 4 * digits != 0) {
            digits++;
        }
        reserve(digits);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            bytes[length++] = DIGITS[(int) (value >>> shift) & 0xF];
        }
        return this;
    }

    /** Appends a star unless the text ends in one (ADD_DELIM and add_wildcard in scripts/mod/file2alias.c, 6.12). */
    PatternBuffer trailingStar() {
        return length > 0 && bytes[length - 1] == '*' ? this : star();
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
