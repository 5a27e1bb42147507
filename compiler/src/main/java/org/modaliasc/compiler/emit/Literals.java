// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.modaliasc.match.PciIdEntry;

/**
 * Java literals.
 *
 * <p>Without {@code String.format}: its first uses are among the most expensive things that a program does which runs for a second.
 */
final class Literals {
    private static final int CHARACTERS_PER_LINE = 16;

    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    private Literals() {}

    /** Returns a long in hexadecimal, in groups of 16 bits. */
    static String bits(long value) {
        if (value >= 0 && value < 10) {
            return value + "L";
        }
        StringBuilder text = new StringBuilder("0x");
        for (int shift = 48; shift >= 0; shift -= 16) {
            text.append(shift == 48 ? "" : "_").append(UPPER.toHexDigits((short) (value >>> shift)));
        }
        return text.append('L').toString();
    }

    /** Returns a class or class mask. */
    static String classBits(int value) {
        return value == 0 ? "0" : hexadecimal(value, 6);
    }

    /** Returns an id of an entry; {@code ANY} is a constant of the generated class. */
    static String id(int id) {
        return id == PciIdEntry.ANY_ID ? "ANY" : hexadecimal(id, 4);
    }

    private static String hexadecimal(int value, int fewestDigits) {
        String digits = Integer.toHexString(value).toUpperCase(Locale.ROOT);
        return "0x" + "0".repeat(Math.max(0, fewestDigits - digits.length())) + digits;
    }

    /** Returns the lines of an array of longs. */
    static CharSequence longs(long[] values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            element(bits(values[i]), i, 4, values.length, text);
        }
        return text;
    }

    /** Returns the lines of an array of classes. */
    static CharSequence classes(int[] values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            element(classBits(values[i]), i, 8, values.length, text);
        }
        return text;
    }

    /** Returns the lines of an array of small numbers. */
    static CharSequence numbers(int[] values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            element(Integer.toString(values[i]), i, 16, values.length, text);
        }
        return text;
    }

    private static void element(String element, int i, int perLine, int length, StringBuilder text) {
        boolean lineEnds = i % perLine == perLine - 1 || i == length - 1;
        text.append(i % perLine == 0 ? "    " : " ").append(element).append(lineEnds ? ",\n" : ",");
    }

    /** Returns the lines of an array of strings. */
    static CharSequence strings(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            for (int i = 0; i < part.length(); i += CHARACTERS_PER_LINE) {
                text.append(i == 0 ? "    \"" : "        + \"");
                int end = Math.min(part.length(), i + CHARACTERS_PER_LINE);
                for (int c = i; c < end; c++) {
                    character(part.charAt(c), text);
                }
                text.append(end < part.length() ? "\"\n" : "\",\n");
            }
        }
        return text;
    }

    private static void character(char c, StringBuilder text) {
        if (c == '"') {
            text.append("\\\"");
        } else if (c >= ' ' && c < 0x7F && c != '\\') {
            text.append(c);
        } else if (c <= 0xFF) {
            // A backslash too: javac 17 does not take a Unicode escape behind two of them.
            // Not a Unicode escape: javac turns those into characters before it looks for the ends of lines and
            // strings.
            text.append('\\').append((char) ('0' + (c >> 6)));
            text.append((char) ('0' + (c >> 3 & 7))).append((char) ('0' + (c & 7)));
        } else {
            text.append("\\u").append(HexFormat.of().toHexDigits(c));
        }
    }
}
