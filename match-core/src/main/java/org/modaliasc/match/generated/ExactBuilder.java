// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import java.util.Arrays;

/**
 * Collects the exact entries of an index.
 *
 * <p>Most have a pair to themselves. What is done for those is little, for most of the time in which a class is loaded this code is
 * not compiled yet.
 */
final class ExactBuilder {
    private static final int LAST_GROUP = 1 << 8;

    final long[] slots;
    final long[] conditionSlots;

    /**
     * By slot, 0 if it is empty, 1 if it has one entry; if it has several, the place of the last in the lists below, negated, and at
     * the end the number of their run, inverted.
     */
    final int[] runs;

    int[] runEntries = {};
    long[] runConditions = {};

    private final PerfectHash pairs;
    private final PerfectHash conditionHash;
    private final long[] masks;

    /** Of each entry that shares its pair its number in the table, its condition, and the place of the next; after the last comes the first. */
    private int[] entries = new int[64];

    private long[] conditions = new long[64];
    private int[] next = new int[64];

    /** The place 0 is nobody's. */
    private int sharing = 1;

    /** The slots of pairs that are shared. */
    private int[] shared = new int[64];

    private int sharedCount;
    private int[] runStarts = {};
    private int[] groups = new int[16];
    private int groupCount;

    ExactBuilder(PerfectHash pairs, PerfectHash conditionHash, long[] masks) {
        this.pairs = pairs;
        this.conditionHash = conditionHash;
        this.masks = masks;
        slots = new long[2 * pairs.slots()];
        conditionSlots = new long[2 * conditionHash.slots()];
        runs = new int[pairs.slots()];
    }

    /** Adds an entry with the number of its mask in front of its rest. */
    void add(int entry, long pair, long condition) {
        int slot = pairs.slot(pair);
        if (runs[slot] == 0) {
            runs[slot] = 1;
            slots[2 * slot] = pair << 32 | entry;
            slots[2 * slot + 1] = condition;
            return;
        }
        if (runs[slot] > 0) {
            share(slot);
        }
        int place = store(entry, condition);
        next[place] = next[-runs[slot]];
        next[-runs[slot]] = place;
        runs[slot] = -place;
    }

    /** Moves the only entry of a pair to the lists. */
    private void share(int slot) {
        int place = store((int) slots[2 * slot], slots[2 * slot + 1]);
        next[place] = place;
        runs[slot] = -place;
        shared = sharedCount == shared.length ? Arrays.copyOf(shared, 2 * sharedCount) : shared;
        shared[sharedCount++] = slot;
    }

    private int store(int entry, long condition) {
        int place = sharing++;
        if (place == entries.length) {
            entries = Arrays.copyOf(entries, 2 * place);
            conditions = Arrays.copyOf(conditions, 2 * place);
            next = Arrays.copyOf(next, 2 * place);
        }
        entries[place] = entry;
        conditions[place] = condition;
        return place;
    }

    /** Makes the runs and groups of pairs that have several entries. */
    void finish() {
        excludePairZero();
        runStarts = new int[sharedCount + 1];
        runEntries = new int[sharing - 1];
        runConditions = new long[sharing - 1];
        int end = 0;
        for (int run = 0; run < sharedCount; run++) {
            int slot = shared[run];
            int at = -runs[slot];
            do {
                at = next[at];
                runEntries[end] = entries[at];
                runConditions[end++] = conditions[at];
            } while (at != -runs[slot]);
            runs[slot] = ~run;
            runStarts[run + 1] = end;
            group(slot, runStarts[run], end);
        }
        groups = Arrays.copyOf(groups, groupCount);
    }

    /** An empty slot is 0, which looks like an entry for the pair 0; in the slot of that there must be something else. */
    private void excludePairZero() {
        int slot = pairs.slot(0);
        if (runs[slot] == 0) {
            // Any pair that belongs elsewhere, for nobody looks for it here.
            long stranger = 1;
            while (pairs.slot(stranger) == slot) {
                stranger++;
            }
            slots[2 * slot] = stranger << 32;
        }
    }

    /** Makes the groups of a run, unless its first condition covers all others; then the slot says all there is to the first match. */
    private void group(int slot, int start, int end) {
        int i = start + 1;
        while (i < end && covers(runConditions[start], runConditions[i])) {
            i++;
        }
        if (i == end) {
            return;
        }
        long pair = slots[2 * slot] >>> 32;
        // The compiler puts the mask 0 first, because a slot with groups needs a condition that is always true.
        slots[2 * slot] = pair << 32 | 1L << 31 | groupCount;
        slots[2 * slot + 1] = 0;
        int first = groupCount;
        for (i = start; i < end; i++) {
            if (!covered(pair, runConditions[i], first)) {
                condition(pair, runEntries[i], runConditions[i], first);
            }
        }
        groups[groupCount - 1] |= LAST_GROUP;
    }

    private boolean covers(long condition, long other) {
        long mask = masks[(int) (condition >>> 56)];
        return (mask & ~masks[(int) (other >>> 56)] | (condition ^ other) & mask) == 0;
    }

    /** Tells whether a condition in one of the groups so far covers another. */
    private boolean covered(long pair, long condition, int firstGroup) {
        for (int i = firstGroup; i < groupCount; i++) {
            long wanted = condition & masks[groups[i]] | (long) groups[i] << 56;
            int place = 2 * conditionHash.slot(wanted, pair);
            if (conditionSlots[place] >>> 32 == pair
                    && conditionSlots[place + 1] == wanted
                    && covers(wanted, condition)) {
                return true;
            }
        }
        return false;
    }

    private void condition(long pair, int entry, long condition, int firstGroup) {
        int place = 2 * conditionHash.slot(condition, pair);
        conditionSlots[place] = pair << 32 | entry;
        conditionSlots[place + 1] = condition;
        int number = (int) (condition >>> 56);
        for (int i = firstGroup; i < groupCount; i++) {
            if (groups[i] == number) {
                return;
            }
        }
        addGroup(number);
    }

    private void addGroup(int value) {
        groups = groupCount == groups.length ? Arrays.copyOf(groups, 2 * groupCount) : groups;
        groups[groupCount++] = value;
    }

    int[] runStarts() {
        return runStarts;
    }

    int[] groups() {
        return groups;
    }
}
