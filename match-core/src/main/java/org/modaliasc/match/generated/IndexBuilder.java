// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import java.util.Arrays;

/** Builds the index of a table when its class is initialised, with the hash functions found when the table was compiled. */
public final class IndexBuilder {
    /** Number of the mask that empty slots have: matches nothing, for it lets bits of the number itself count. */
    static final int EMPTY = 255;

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
        long[] masks = masks(packed);
        PerfectHash pairs = hash(packed);
        PerfectHash conditions = hash(packed);
        int[] bytes = {packed.character(), packed.character(), packed.character(), packed.character()};
        ExactBuilder exact = new ExactBuilder(packed.integer(), pairs, conditions, masks);
        WildBuilder wild = new WildBuilder(packed.integer(), bytes);
        EntryReader reader = new EntryReader(new PackedText(entries));
        for (int entry = 0; entry < count; entry++) {
            reader.next();
            if (reader.overrideOnly() == overrideOnly && reader.matchable() && !exact.add(entry, reader)) {
                wild.add(entry, reader);
            }
        }
        exact.shareConditions();
        return new BitmaskIndex(
                pairs,
                exact.slots,
                masks,
                exact.groups(),
                conditions,
                exact.conditionSlots,
                exact.runs(),
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

    private static long[] masks(PackedText parameters) {
        long[] masks = new long[EMPTY + 1];
        // Not the top bit: that keeps differences from being negative. Numbers that are not in use match nothing
        // either.
        Arrays.fill(masks, 0x7FL << 56);
        int count = parameters.character();
        for (int i = 0; i < count; i++) {
            masks[i] = parameters.number();
        }
        return masks;
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
}
