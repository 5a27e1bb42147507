// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.TreeMap;

/**
 * The plain definitions of runs that units have met and of names that no text has spelled, by the hash of the name.
 *
 * <p>Open addressing with linear probing; a slot is the hash in the upper 32 bits and the number of the definition, counted from 1
 * over all runs, in the lower ones. Not thread-safe.
 */
final class DeferredDefinitions {
    private long[] slots = new long[1 << 12];
    private int size;
    // By the number of their first definition.
    private final TreeMap<Integer, Run> runs = new TreeMap<>();
    private int first = 1;
    private int next = 1;

    /** Plain definitions of a run, and the number of the first of them. */
    private record Run(DefineRun run, PlainDefinitions plain, int first) {}

    /** Takes the plain definitions of a run, of which those to be deferred are then added. */
    void begin(DefineRun run, PlainDefinitions plain) {
        first = next;
        runs.put(first, new Run(run, plain, first));
        next = Math.addExact(next, plain.count());
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
        place((long) hash << 32 | first + number);
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
    void define(Symbol name, byte[] bytes, int start, int end) {
        int mask = slots.length - 1;
        for (int i = name.hash() & mask; slots[i] != 0; i = (i + 1) & mask) {
            if ((int) (slots[i] >>> 32) == name.hash()) {
                Run of = runs.floorEntry((int) slots[i]).getValue();
                int number = (int) slots[i] - of.first;
                if (of.plain.names(number, bytes, start, end)) {
                    of.run.define(of.plain, number, name);
                }
            }
        }
    }
}
