// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;

/**
 * The plain definitions of runs that units have met and of names that no text has spelled, by the hash of the name.
 *
 * <p>Open addressing with linear probing; a slot is the hash in the upper 32 bits and the number of the definition, counted from 1
 * over all runs, in the lower ones. Not thread-safe.
 */
final class DeferredDefinitions {
    private long[] slots = new long[1 << 12];
    private int size;
    // The runs met, and the number of the first definition of each, in ascending order.
    private DefineRun[] runs = new DefineRun[1 << 8];
    private int[] firsts = new int[1 << 8];
    private int runCount;
    private int next = 1;

    /** Takes a run, of which the definitions to be deferred are then added. */
    void begin(DefineRun run) {
        if (runCount == runs.length) {
            runs = Arrays.copyOf(runs, runCount * 2);
            firsts = Arrays.copyOf(firsts, runCount * 2);
        }
        runs[runCount] = run;
        firsts[runCount++] = next;
        next = Math.addExact(next, run.plainCount());
    }

    /** Defers a definition of the run that was begun last, by its number in it. */
    void add(int hash, int number) {
        if (++size * 2 > slots.length) {
            long[] old = slots;
            slots = new long[old.length * 2];
            for (long slot : old) {
                if (slot != 0) {
                    place(slot);
                }
            }
        }
        place((long) hash << 32 | firsts[runCount - 1] + number);
    }

    private void place(long slot) {
        int mask = slots.length - 1;
        int i = (int) (slot >>> 32) & mask;
        while (slots[i] != 0) {
            i = (i + 1) & mask;
        }
        slots[i] = slot;
    }

    /** Gives a name that is spelled for the first time the definitions that were deferred. */
    void define(Symbol name) {
        int mask = slots.length - 1;
        for (int i = name.hash() & mask; slots[i] != 0; i = (i + 1) & mask) {
            if ((int) (slots[i] >>> 32) == name.hash()) {
                int number = (int) slots[i];
                int found = Arrays.binarySearch(firsts, 0, runCount, number);
                int of = found >= 0 ? found : -found - 2;
                runs[of].definePlain(number - firsts[of], name);
            }
        }
    }
}
