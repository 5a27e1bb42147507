// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import java.util.Arrays;

/** Builds the index of a table when its class is initialised, with the hash functions found when the table was compiled. */
public final class IndexBuilder {
    /** In place of a mask's number: matches nothing, for its mask lets bits of the number itself count. */
    private static final int EMPTY = 255;

    private static final long EMPTY_CONDITION = (long) EMPTY << 56;

    private final PerfectHash pairs;
    private final PerfectHash conditions;
    private final long[] masks = new long[EMPTY + 1];
    private final int maskCount;
    private final int[] bytes = new int[4];
    private final int exactCount;
    private final int wildCount;

    private final int[] exactSlots;
    private final int[] exactEntries;
    private final long[] exactConditions;
    private final long[] slots;
    private int exact;

    private final int[] wildEntries;
    private final long[] wildFields;
    private int wild;

    private IndexBuilder(PackedText parameters) {
        maskCount = parameters.character();
        for (int i = 0; i < maskCount; i++) {
            masks[i] = parameters.number();
        }
        // Not the top bit: that keeps differences from being negative.
        masks[EMPTY] = 0x7FL << 56;
        pairs = hash(parameters);
        conditions = hash(parameters);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = parameters.character();
        }
        exactCount = parameters.integer();
        wildCount = parameters.integer();
        exactSlots = new int[exactCount];
        exactEntries = new int[exactCount];
        exactConditions = new long[exactCount];
        slots = empty(pairs);
        wildEntries = new int[wildCount];
        wildFields = new long[4 * wildCount];
    }

    private static PerfectHash hash(PackedText parameters) {
        long multiplier = parameters.number();
        long second = parameters.number();
        int bucketBits = parameters.character();
        int slotBits = parameters.character();
        char[] displacements = new char[1 << bucketBits];
        for (int i = 0; i < displacements.length; i++) {
            displacements[i] = (char) parameters.character();
        }
        return new PerfectHash(multiplier, second, bucketBits, slotBits, displacements);
    }

    private static long[] empty(PerfectHash hash) {
        long[] slots = new long[2 * hash.slots()];
        for (int i = 1; i < slots.length; i += 2) {
            slots[i] = EMPTY_CONDITION;
        }
        return slots;
    }

    /**
     * Builds the index over the entries of a table.
     *
     * @param count number of entries in the table
     * @param overrideOnly whether the index is over those entries that match under an override only, or over all others
     * @param entries the packed entries
     * @param parameters masks, hash functions, bytes and counts, packed
     */
    public static BitmaskIndex build(int count, boolean overrideOnly, String[] entries, String[] parameters) {
        IndexBuilder builder = new IndexBuilder(new PackedText(parameters));
        EntryReader reader = new EntryReader(new PackedText(entries));
        for (int entry = 0; entry < count; entry++) {
            reader.next();
            if (reader.overrideOnly() == overrideOnly && reader.matchable()) {
                builder.add(entry, reader);
            }
        }
        return builder.index();
    }

    private void add(int entry, EntryReader reader) {
        int mask = reader.exact() ? mask(reader.restMask()) : EMPTY;
        if (mask != EMPTY) {
            exactSlots[exact] = pairs.slot(reader.pair());
            slots[2 * exactSlots[exact]] = reader.pair() << 32;
            exactEntries[exact] = entry;
            exactConditions[exact++] = (long) mask << 56 | reader.rest();
        } else {
            wildEntries[wild] = entry;
            wildFields[4 * wild] = reader.pairValue() << 32;
            wildFields[4 * wild + 1] = reader.pairMask() << 32;
            wildFields[4 * wild + 2] = reader.rest();
            wildFields[4 * wild + 3] = reader.restMask();
            wild++;
        }
    }

    private int mask(long mask) {
        for (int i = 0; i < maskCount; i++) {
            if (masks[i] == mask) {
                return i;
            }
        }
        return EMPTY;
    }

    private BitmaskIndex index() {
        int[] starts = new int[pairs.slots() + 1];
        for (int slot : exactSlots) {
            starts[slot + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] runEntries = new int[exactCount];
        long[] runConditions = new long[exactCount];
        int[] filled = new int[pairs.slots()];
        for (int i = 0; i < exactCount; i++) {
            int slot = exactSlots[i];
            int place = starts[slot] + filled[slot]++;
            runEntries[place] = exactEntries[i];
            runConditions[place] = exactConditions[i];
        }
        long[] conditionSlots = empty(conditions);
        int[] groups = groups(starts, runEntries, runConditions, conditionSlots);
        int words = wildCount + 63 >> 6;
        return new BitmaskIndex(
                pairs,
                slots,
                masks,
                groups,
                conditions,
                conditionSlots,
                starts,
                runEntries,
                runConditions,
                words,
                bytes[0],
                bytes[1],
                bytes[2],
                bytes[3],
                allowed(words),
                wildEntries,
                wildFields);
    }

    /** Fills the slots from the runs; a pair with one condition, or whose first one is always true, needs no groups. */
    private int[] groups(int[] starts, int[] runEntries, long[] runConditions, long[] conditionSlots) {
        int[] groups = new int[16];
        int used = 0;
        for (int slot = 0; slot < starts.length - 1; slot++) {
            int start = starts[slot];
            int end = starts[slot + 1];
            if (start == end) {
                continue;
            }
            long pair = slots[2 * slot] >>> 32;
            if (end - start == 1 || masks[(int) (runConditions[start] >>> 56)] == 0) {
                slots[2 * slot] |= runEntries[start];
                slots[2 * slot + 1] = runConditions[start];
                continue;
            }
            slots[2 * slot] |= 1L << 31 | used;
            int firstGroup = used;
            slots[2 * slot + 1] = (long) maskNumberOfZero() << 56;
            for (int i = start; i < end; i++) {
                long condition = runConditions[i];
                int place = 2 * conditions.slot(condition, pair);
                boolean known = conditionSlots[place + 1] == condition && conditionSlots[place] >>> 32 == pair;
                if (!known) {
                    conditionSlots[place] = pair << 32 | runEntries[i];
                    conditionSlots[place + 1] = condition;
                }
                int number = (int) (condition >>> 56);
                if (!contains(groups, firstGroup, used, number)) {
                    groups = used == groups.length ? Arrays.copyOf(groups, 2 * used) : groups;
                    groups[used++] = number;
                }
            }
            groups[used - 1] |= 1 << 8;
        }
        return Arrays.copyOf(groups, used);
    }

    /** The compiler puts the mask 0 first, because a slot with groups needs a condition that is always true. */
    private static int maskNumberOfZero() {
        return 0;
    }

    private static boolean contains(int[] groups, int from, int to, int number) {
        for (int i = from; i < to; i++) {
            if (groups[i] == number) {
                return true;
            }
        }
        return false;
    }

    private long[] allowed(int words) {
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
        for (int i = word << 6; i < Math.min(wildCount, word + 1 << 6); i++) {
            long bit = 1L << (i & 63);
            int fields = 4 * i + (bytes[b] < 64 ? 0 : 2);
            int value = (int) (wildFields[fields] >>> bytes[b]) & 0xFF;
            int mask = (int) (wildFields[fields + 1] >>> bytes[b]) & 0xFF;
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
