// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

/**
 * A hash function without collisions on the keys it was searched for.
 *
 * <p>The sum of two products gives a bucket by its top bits and a slot by those below; the displacement of the bucket is XORed to the
 * slot. No key's slot is another key's, so one probe answers, and there is no chain to follow.
 *
 * @param multiplier of the first half of a key
 * @param secondMultiplier of the second half
 * @param bucketBits binary logarithm of the number of buckets, at least 1
 * @param slotBits binary logarithm of the number of slots
 * @param displacements one for each bucket
 */
// A record, because HotSpot takes the fields of a record held by a static final field for constants.
public record PerfectHash(long multiplier, long secondMultiplier, int bucketBits, int slotBits, char[] displacements) {
    /** Returns the number of slots. */
    public int slots() {
        return 1 << slotBits;
    }

    /** Returns the slot of a key that has no second half. */
    public int slot(long key) {
        // Not by way of the other method: an index is filled before this is compiled, when a call costs more than all
        // of it.
        long hash = key * multiplier;
        int slot = (int) (hash >>> 64 - bucketBits - slotBits);
        return (slot ^ displacements[(int) (hash >>> 64 - bucketBits)]) & (1 << slotBits) - 1;
    }

    /** Returns the slot of a key. */
    public int slot(long key, long second) {
        long hash = key * multiplier + second * secondMultiplier;
        int slot = (int) (hash >>> 64 - bucketBits - slotBits);
        return (slot ^ displacements[(int) (hash >>> 64 - bucketBits)]) & (1 << slotBits) - 1;
    }
}
