// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import org.modaliasc.match.generated.PerfectHash;

/** One step of a search without branches; the smallest number that any step gives is the first match. */
public sealed interface Probe {
    /** The lowest number of an entry that may be found. */
    int first();

    /** The highest number of an entry that may be found. */
    int last();

    private static int lowest(int[] numbers) {
        int lowest = numbers[0];
        for (int number : numbers) {
            lowest = Math.min(lowest, number);
        }
        return lowest;
    }

    private static int highest(int[] numbers) {
        int highest = numbers[0];
        for (int number : numbers) {
            highest = Math.max(highest, number);
        }
        return highest;
    }

    /** Compares a device with one entry. */
    record Compare(Shape shape, long ids, int classCode, int entry) implements Probe {
        @Override
        public int first() {
            return entry;
        }

        @Override
        public int last() {
            return entry;
        }
    }

    /**
     * Looks up a device among entries of the same shape.
     *
     * @param hash of ids and class under the shape; without displacements if it has no bucket bits
     * @param ids by slot
     * @param classCodes by slot
     * @param entries by slot; an empty slot repeats some other one, whose key never leads there
     */
    record Lookup(Shape shape, PerfectHash hash, long[] ids, int[] classCodes, int[] entries) implements Probe {
        @Override
        public int first() {
            return Probe.lowest(entries);
        }

        @Override
        public int last() {
            return Probe.highest(entries);
        }
    }

    /**
     * Looks up vendor and device among entries no two of which share them, and compares the subsystem as the entry asks.
     *
     * @param hash of vendor and device; without displacements if it has no bucket bits
     * @param ids by slot, vendor and device in the upper half, the subsystem in the lower
     * @param subsystemMasks by slot, the bits of the subsystem that count
     * @param entries by slot; an empty slot repeats some other one, whose key never leads there
     */
    record PairLookup(PerfectHash hash, long[] ids, int[] subsystemMasks, int[] entries) implements Probe {
        @Override
        public int first() {
            return Probe.lowest(entries);
        }

        @Override
        public int last() {
            return Probe.highest(entries);
        }
    }
}
