// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.modaliasc.match.PciMatcher;

/** Asks two matchers the same questions. */
public final class MatcherComparison {
    private static final int MOST_ANSWERS = 8;

    private MatcherComparison() {}

    /** Compares answers about devices, and returns how many were asked for. */
    public static int answersAgree(String what, PciMatcher tested, PciMatcher oracle, DeviceProbes probes) {
        int[] found = new int[MOST_ANSWERS];
        int[] expected = new int[MOST_ANSWERS];
        int[] batch = new int[probes.ids.length];
        for (boolean overridden : new boolean[] {false, true}) {
            tested.first(probes.ids, probes.classCodes, overridden, batch);
            for (int i = 0; i < probes.ids.length; i++) {
                long ids = probes.ids[i];
                int classCode = probes.classCodes[i];
                Arrays.fill(found, -2);
                Arrays.fill(expected, -2);
                int first = oracle.first(ids, classCode, overridden);
                int count = oracle.all(ids, classCode, overridden, expected);
                boolean same = tested.first(ids, classCode, overridden) == first
                        && batch[i] == first
                        && tested.all(ids, classCode, overridden, found) == count
                        && Arrays.equals(found, expected);
                if (!same) {
                    throw new AssertionError(String.format(
                            Locale.ROOT,
                            "%s, ids %016x class %06x overridden %s: first %d instead of %d, all %s instead of %s of %d",
                            what,
                            ids,
                            classCode,
                            overridden,
                            tested.first(ids, classCode, overridden),
                            first,
                            Arrays.toString(found),
                            Arrays.toString(expected),
                            count));
                }
            }
        }
        return 4 * probes.ids.length;
    }

    /** Compares what is known of the entries. */
    public static void factsAgree(PciMatcher tested, PciMatcher oracle) {
        assertThat(tested.size()).isEqualTo(oracle.size());
        assertThat(tested.digest()).isEqualTo(oracle.digest());
        for (int i = 0; i < oracle.size(); i++) {
            assertThat(tested.entry(i)).isEqualTo(oracle.entry(i));
            assertThat(tested.module(i)).isEqualTo(oracle.module(i));
            assertThat(tested.table(i)).isEqualTo(oracle.table(i));
            assertThat(tested.position(i)).isEqualTo(oracle.position(i));
            assertThat(tested.file(i)).isEqualTo(oracle.file(i));
            assertThat(tested.line(i)).isEqualTo(oracle.line(i));
            assertThat(tested.driverData(i)).isEqualTo(oracle.driverData(i));
            assertThat(tested.driverDataText(i)).isEqualTo(oracle.driverDataText(i));
        }
    }
}
