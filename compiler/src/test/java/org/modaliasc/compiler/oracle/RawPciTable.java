// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.oracle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bytes of a PCI table, read the way modpost does. */
final class RawPciTable {
    private static final int ENTRY_SIZE = 40;
    private static final int ANY = -1;

    private final ByteBuffer bytes;

    RawPciTable(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private int count() {
        return bytes.capacity() / ENTRY_SIZE;
    }

    boolean terminated() {
        for (int i = bytes.capacity() - ENTRY_SIZE; i >= 0 && i < bytes.capacity(); i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return count() > 0;
    }

    /** Returns the pattern of each entry that has one, by the index of the entry. */
    Map<Integer, String> patterns() {
        Map<Integer, String> patterns = new LinkedHashMap<>();
        for (int i = 0; i + 1 < count(); i++) {
            String pattern = pattern(i * ENTRY_SIZE);
            if (pattern != null) {
                patterns.put(i, pattern);
            }
        }
        return patterns;
    }

    /** Mirrors do_pci_entry in scripts/mod/file2alias.c (6.12), which gives no alias where this gives null. */
    private @Nullable String pattern(int at) {
        int override = bytes.getInt(at + 32);
        if (override != 0 && override != 1) {
            return null;
        }
        int code = bytes.getInt(at + 16);
        int mask = bytes.getInt(at + 20);
        StringBuilder out = new StringBuilder(override == 0 ? "pci:" : "vfio_pci:");
        String[] names = {"v", "d", "sv", "sd"};
        for (int i = 0; i < names.length; i++) {
            int id = bytes.getInt(at + 4 * i);
            out.append(names[i]).append(id == ANY ? "*" : String.format(Locale.ROOT, "%08X", id));
        }
        String[] parts = {"bc", "sc", "i"};
        for (int i = 0; i < parts.length; i++) {
            int shift = 16 - 8 * i;
            int partMask = mask >>> shift & 0xFF;
            if (partMask != 0 && partMask != 0xFF) {
                return null;
            }
            String part = String.format(Locale.ROOT, "%02X", code >>> shift & 0xFF);
            out.append(parts[i]).append(partMask == 0 ? "*" : part);
        }
        return out.charAt(out.length() - 1) == '*'
                ? out.toString()
                : out.append('*').toString();
    }
}
