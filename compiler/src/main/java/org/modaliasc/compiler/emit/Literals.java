// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.List;
import java.util.Locale;
import org.modaliasc.match.PciIdEntry;

/** Java literals. */
final class Literals {
    private static final int CHARACTERS_PER_LINE = 16;

    private Literals() {}

    /** Returns a long in hexadecimal, in groups of 16 bits. */
    static String bits(long value) {
        if (value >= 0 && value < 10) {
            return value + "L";
        }
        StringBuilder text = new StringBuilder("0x");
        for (int shift = 48; shift >= 0; shift -= 16) {
            text.append(String.format(Locale.ROOT, shift == 48 ? "%04X" : "_%04X", value >>> shift & 0xFFFF));
        }
        return text.append('L').toString();
    }

    /** Returns a class or class mask. */
    static String classBits(int value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "0x%06X", value);
    }

    /** Returns an id of an entry; {@code ANY} is a constant of the generated class. */
    static String id(int id) {
        return id == PciIdEntry.ANY_ID ? "ANY" : String.format(Locale.ROOT, "0x%04X", id);
    }

    /** Returns an array of strings with its braces, broken into lines. */
    static String strings(List<String> parts) {
        if (parts.isEmpty()) {
            return "{}";
        }
        StringBuilder text = new StringBuilder("{\n");
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
        return text.append('}').toString();
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
            text.append(String.format(Locale.ROOT, "\\%03o", (int) c));
        } else {
            text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
    }
}
