// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import java.util.Arrays;

/** Collects the exact entries of an index. */
final class ExactBuilder {
    private static final int LAST_GROUP = 1 << 8;

    final long[] slots;
    final long[] conditionSlots;
    int[] runEntries = {};
    long[] runConditions = {};

    private final PerfectHash pairs;
    private final PerfectHash conditionHash;
    private final long[] masks;

    /** Of each exact entry its number in the table, its condition, its slot, and the next exact entry with the same pair, or 0. */
    private final int[] entries;

    private final long[] conditions;
    private final int[] slotOf;
    private final int[] next;

    /** By slot, one more than the exact entry that is the last so far. */
    private final int[] last;

    private int count;
    private int[] runs = {};
    private int[] runStarts = {};
    private int[] groups = new int[16];
    private int groupCount;

    ExactBuilder(int count, PerfectHash pairs, PerfectHash conditionHash, long[] masks) {
        this.pairs = pairs;
        this.conditionHash = conditionHash;
        this.masks = masks;
        slots = empty(pairs);
        conditionSlots = empty(conditionHash);
        entries = new int[count];
        conditions = new long[count];
        slotOf = new int[count];
        next = new int[count];
        last = new int[pairs.slots()];
    }

    /** A slot that is empty has the number of no entry, and a condition that is never true. */
    private static long[] empty(PerfectHash hash) {
        long[] slots = new long[2 * hash.slots()];
        for (int i = 0; i < slots.length; i += 2) {
            slots[i] = Integer.MAX_VALUE;
            slots[i + 1] = (long) IndexBuilder.EMPTY << 56;
        }
        return slots;
    }

    /** Adds an entry, or returns false if it is not exact; an entry with one mask too many is taken for wild as well. */
    boolean add(int entry, EntryReader reader) {
        int mask = reader.exact() ? maskNumber(reader.restMask()) : IndexBuilder.EMPTY;
        if (mask == IndexBuilder.EMPTY) {
            return false;
        }
        long condition = (long) mask << 56 | reader.rest();
        entries[count] = entry;
        conditions[count] = condition;
        int slot = pairs.slot(reader.pair());
        if (last[slot] == 0) {
            slots[2 * slot] = reader.pair() << 32 | entry;
            slots[2 * slot + 1] = condition;
        } else {
            next[last[slot] - 1] = count;
        }
        slotOf[count] = slot;
        last[slot] = ++count;
        return true;
    }

    private int maskNumber(long mask) {
        int number = 0;
        while (number < IndexBuilder.EMPTY && masks[number] != mask) {
            number++;
        }
        return number;
    }

    /** Makes the runs and groups of pairs that have several entries. */
    void shareConditions() {
        runs = new int[count];
        runStarts = new int[count + 1];
        runEntries = new int[count];
        runConditions = new long[count];
        int runCount = 0;
        int end = 0;
        for (int i = 0; i < count; i++) {
            boolean begins = (int) slots[2 * slotOf[i]] == entries[i];
            if (!begins || next[i] == 0) {
                continue;
            }
            int at = i;
            do {
                runEntries[end] = entries[at];
                runConditions[end++] = conditions[at];
                at = next[at];
            } while (at != 0);
            group(slotOf[i], runStarts[runCount], end);
            runs[runCount++] = entries[i];
            runStarts[runCount] = end;
        }
        runs = Arrays.copyOf(runs, runCount);
        runStarts = Arrays.copyOf(runStarts, runCount + 1);
        runEntries = Arrays.copyOf(runEntries, end);
        runConditions = Arrays.copyOf(runConditions, end);
        groups = Arrays.copyOf(groups, groupCount);
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
        addGroup(runEntries[start]);
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

    int[] runs() {
        return runs;
    }

    int[] runStarts() {
        return runStarts;
    }

    int[] groups() {
        return groups;
    }
}
