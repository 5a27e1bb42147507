// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.ArrayList;
import java.util.List;

/** Writes what {@link org.modaliasc.match.generated.PackedText} reads. */
final class PackedWriter {
    /** A string constant holds 65,535 bytes, and a character takes up to three. */
    private static final int LONGEST_PART = 20_000;

    private final StringBuilder text = new StringBuilder();

    void character(int value) {
        text.append((char) value);
    }

    void integer(int value) {
        text.append((char) (value >>> 16)).append((char) value);
    }

    void compact(int value) {
        if (value >= 0x8000) {
            text.append((char) (value >>> 16 | 0x8000));
        }
        text.append((char) value);
    }

    void number(long value) {
        integer((int) (value >>> 32));
        integer((int) value);
    }

    void text(String value) {
        String kept = value.length() > 0xFFFF ? value.substring(0, 0xFFFF) : value;
        character(kept.length());
        text.append(kept);
    }

    List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += LONGEST_PART) {
            parts.add(text.substring(start, Math.min(text.length(), start + LONGEST_PART)));
        }
        return parts;
    }
}
