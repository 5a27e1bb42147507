// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

/** Collects the wild entries of an index. */
final class WildBuilder {
    final int words;
    final int[] entries;
    final long[] fields;
    private final int[] bytes;
    private int count;

    WildBuilder(int count, int[] bytes) {
        this.bytes = bytes;
        words = count + 63 >> 6;
        entries = new int[count];
        fields = new long[4 * count];
    }

    void add(int entry, EntryReader reader) {
        entries[count] = entry;
        fields[4 * count] = reader.pairValue() << 32;
        fields[4 * count + 1] = reader.pairMask() << 32;
        fields[4 * count + 2] = reader.rest();
        fields[4 * count + 3] = reader.restMask();
        count++;
    }

    long[] allowed() {
        long[] allowed = new long[words << 10];
        for (int word = 0; word < words; word++) {
            for (int b = 0; b < bytes.length; b++) {
                allow(word, b, allowed);
            }
        }
        return allowed;
    }

    private void allow(int word, int b, long[] allowed) {
        int base = (word << 10) + (b << 8);
        long always = 0;
        for (int i = word << 6; i < Math.min(count, word + 1 << 6); i++) {
            long bit = 1L << (i & 63);
            int field = 4 * i + (bytes[b] < 64 ? 0 : 2);
            int value = (int) (fields[field] >>> bytes[b]) & 0xFF;
            int mask = (int) (fields[field + 1] >>> bytes[b]) & 0xFF;
            if (mask == 0) {
                always |= bit;
                continue;
            }
            // All bytes that have the bits of the value, with every subset of the bits not asked for.
            for (int free = ~mask & 0xFF; ; free = free - 1 & ~mask) {
                allowed[base + (value | free)] |= bit;
                if (free == 0) {
                    break;
                }
            }
        }
        if (always != 0) {
            for (int i = 0; i < 256; i++) {
                allowed[base + i] |= always;
            }
        }
    }
}
