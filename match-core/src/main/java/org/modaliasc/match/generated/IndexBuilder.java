// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

/** Builds the index of a table when its class is initialised, with the hash functions found when the table was compiled. */
public final class IndexBuilder {
    private IndexBuilder() {}

    /**
     * Builds the index over the entries of a table.
     *
     * @param count number of entries in the table
     * @param overrideOnly whether the index is over those entries that match under an override only, or over all others
     * @param entries the packed entries
     * @param parameters masks, hash functions, bytes and counts, packed
     */
    public static BitmaskIndex build(int count, boolean overrideOnly, String[] entries, String[] parameters) {
        PackedText packed = new PackedText(parameters);
        long[] masks = new long[256];
        int maskCount = packed.character();
        for (int i = 0; i < maskCount; i++) {
            masks[i] = packed.number();
        }
        PerfectHash pairs = hash(packed);
        PerfectHash conditions = hash(packed);
        int[] bytes = {packed.character(), packed.character(), packed.character(), packed.character()};
        ExactBuilder exact = new ExactBuilder(pairs, conditions, masks);
        WildBuilder wild = new WildBuilder(packed.integer(), bytes);
        EntryReader reader = new EntryReader(entries);
        int mask = 0;
        for (int entry = 0; entry < count; entry++) {
            if (reader.next()) {
                if (!overrideOnly) {
                    exact.add(entry, reader.pair(), 0);
                }
            } else if (reader.overrideOnly() == overrideOnly && reader.matchable()) {
                if (mask == maskCount || masks[mask] != reader.restMask()) {
                    mask = number(reader.restMask(), masks, maskCount);
                }
                if (mask < maskCount && reader.exact()) {
                    exact.add(entry, reader.pair(), (long) mask << 56 | reader.rest());
                } else {
                    wild.add(entry, reader);
                }
            }
        }
        exact.finish();
        return new BitmaskIndex(
                pairs,
                exact.slots,
                masks,
                exact.groups(),
                conditions,
                exact.conditionSlots,
                exact.runs,
                exact.runStarts(),
                exact.runEntries,
                exact.runConditions,
                wild.words,
                bytes[0],
                bytes[1],
                bytes[2],
                bytes[3],
                wild.allowed(),
                wild.entries,
                wild.fields);
    }

    /** Returns the number of a mask; an exact entry with one mask too many is taken for wild. */
    private static int number(long mask, long[] masks, int maskCount) {
        int number = 0;
        while (number < maskCount && masks[number] != mask) {
            number++;
        }
        return number;
    }

    private static PerfectHash hash(PackedText parameters) {
        long multiplier = parameters.number();
        long second = parameters.number();
        int bucketBits = parameters.character();
        int slotBits = parameters.character();
        char[] displacements = parameters.characters(1 << bucketBits);
        return new PerfectHash(multiplier, second, bucketBits, slotBits, displacements);
    }
}
