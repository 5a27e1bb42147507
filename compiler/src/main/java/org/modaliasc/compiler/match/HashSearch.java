// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.generated.PerfectHash;

/**
 * Finds hash functions without collisions. Keys have two halves and must differ from each other.
 *
 * <p>Multipliers come from a fixed sequence, so the same keys give the same function. For two different keys the top bits of
 * a sum of products by random multipliers are equal about as rarely as random bits are, whatever the keys: some multiplier works.
 */
final class HashSearch {
    private static final int DIRECT_TRIES = 3000;
    private static final int DISPLACED_TRIES = 8;
    private static final int MOST_DISPLACEMENTS = 1 << 16;

    private final long[] first;
    private final long[] second;
    private long state;

    HashSearch(long[] first, long[] second) {
        this.first = first;
        this.second = second;
    }

    /** A step of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). */
    private long multiplier() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return (mixed ^ mixed >>> 31) | 1;
    }

    private static int bits(int count) {
        return count <= 2 ? 1 : 32 - Integer.numberOfLeadingZeros(count - 1);
    }

    /** Finds a function that needs no displacements, or returns null if none comes up soon; meant for few keys. */
    @Nullable
    PerfectHash direct() {
        for (int slotBits = bits(first.length); slotBits <= bits(first.length) + 3; slotBits++) {
            for (int i = 0; i < DIRECT_TRIES; i++) {
                PerfectHash hash = new PerfectHash(multiplier(), multiplier(), 0, slotBits, new char[1]);
                if (separates(hash)) {
                    return hash;
                }
            }
        }
        return null;
    }

    private boolean separates(PerfectHash hash) {
        long[] taken = new long[(hash.slots() >> 6) + 1];
        for (int i = 0; i < first.length; i++) {
            int slot = slot(hash, i);
            if ((taken[slot >> 6] >>> slot & 1) != 0) {
                return false;
            }
            taken[slot >> 6] |= 1L << slot;
        }
        return true;
    }

    private int slot(PerfectHash hash, int key) {
        return slot(hash, first[key], second[key]);
    }

    /** Evaluates a function of either kind. */
    static int slot(PerfectHash hash, long first, long second) {
        if (hash.bucketBits() == 0) {
            return (int) (first * hash.multiplier() + second * hash.secondMultiplier() >>> 64 - hash.slotBits());
        }
        return hash.slot(first, second);
    }

    /** Finds a function with displacements. */
    PerfectHash displaced() {
        int slotBits = bits(first.length + first.length / 9);
        while (true) {
            for (int i = 0; i < DISPLACED_TRIES; i++) {
                PerfectHash hash = displaced(slotBits, Math.max(1, slotBits - 2));
                if (hash != null) {
                    return hash;
                }
            }
            slotBits++;
        }
    }

    private @Nullable PerfectHash displaced(int slotBits, int bucketBits) {
        char[] displacements = new char[1 << bucketBits];
        PerfectHash hash = new PerfectHash(multiplier(), multiplier(), bucketBits, slotBits, displacements);
        List<List<Integer>> buckets = new ArrayList<>();
        for (int i = 0; i < displacements.length; i++) {
            buckets.add(new ArrayList<>());
        }
        for (int i = 0; i < first.length; i++) {
            long sum = first[i] * hash.multiplier() + second[i] * hash.secondMultiplier();
            buckets.get((int) (sum >>> 64 - bucketBits)).add(i);
        }
        int largest = 0;
        for (List<Integer> bucket : buckets) {
            largest = Math.max(largest, bucket.size());
        }
        boolean[] taken = new boolean[hash.slots()];
        // The largest buckets first, while there is room.
        for (int size = largest; size > 0; size--) {
            for (int i = 0; i < displacements.length; i++) {
                if (buckets.get(i).size() == size && !place(hash, buckets.get(i), i, taken)) {
                    return null;
                }
            }
        }
        return hash;
    }

    private boolean place(PerfectHash hash, List<Integer> keys, int bucket, boolean[] taken) {
        int[] slots = new int[keys.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot(hash, keys.get(i));
        }
        int limit = Math.min(hash.slots(), MOST_DISPLACEMENTS);
        for (int displacement = 0; displacement < limit; displacement++) {
            if (fits(slots, displacement, taken)) {
                hash.displacements()[bucket] = (char) displacement;
                for (int slot : slots) {
                    taken[slot ^ displacement] = true;
                }
                return true;
            }
        }
        return false;
    }

    private static boolean fits(int[] slots, int displacement, boolean[] taken) {
        for (int i = 0; i < slots.length; i++) {
            if (taken[slots[i] ^ displacement]) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                if (slots[i] == slots[j]) {
                    return false;
                }
            }
        }
        return true;
    }
}
