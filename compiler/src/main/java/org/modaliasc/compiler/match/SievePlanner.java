// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses the bytes of a device that leave the fewest wild entries to compare in full. */
final class SievePlanner {
    private static final int CHOSEN = 4;

    /** In the rest, which follows the 64 bits of the ids. */
    private static final int REST = 64;

    /**
     * A byte and how often a device has the value that an entry asks for. Devices are not random: there are few classes, and few
     * makers build most devices. The figures are rough; only their order matters.
     */
    private record Candidate(int position, double chance) {}

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate(REST + 16, 1 / 16.0), // base class
            new Candidate(48, 1 / 32.0), // vendor, low byte
            new Candidate(56, 1 / 8.0), // vendor, high byte
            new Candidate(REST + 8, 1 / 6.0), // subclass
            new Candidate(32, 1 / 64.0), // device, low byte
            new Candidate(40, 1 / 32.0), // device, high byte
            new Candidate(REST, 1 / 4.0), // interface
            new Candidate(REST + 40, 1 / 32.0), // subvendor, low byte
            new Candidate(REST + 48, 1 / 8.0), // subvendor, high byte
            new Candidate(REST + 24, 1 / 32.0), // subdevice, low byte
            new Candidate(REST + 32, 1 / 16.0)); // subdevice, high byte

    private SievePlanner() {}

    static List<Integer> bytes(List<Condition> wild) {
        double[] left = new double[wild.size()];
        Arrays.fill(left, 1);
        List<Candidate> open = new ArrayList<>(CANDIDATES);
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < CHOSEN) {
            Candidate best = open.get(0);
            double least = Double.MAX_VALUE;
            for (Candidate candidate : open) {
                double sum = 0;
                for (int i = 0; i < left.length; i++) {
                    sum += left[i] * chance(candidate, wild.get(i));
                }
                if (sum < least) {
                    least = sum;
                    best = candidate;
                }
            }
            for (int i = 0; i < left.length; i++) {
                left[i] *= chance(best, wild.get(i));
            }
            open.remove(best);
            chosen.add(best.position());
        }
        return chosen;
    }

    private static double chance(Candidate candidate, Condition condition) {
        long mask = candidate.position() < REST ? condition.idMask() : condition.restMask();
        int bits = Long.bitCount(mask >>> candidate.position() & 0xFF);
        return bits == 0 ? 1 : bits == 8 ? candidate.chance() : Math.max(candidate.chance(), 1.0 / (1 << bits));
    }
}
