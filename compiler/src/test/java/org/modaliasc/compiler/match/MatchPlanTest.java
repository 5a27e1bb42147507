// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.match.PciIdEntry;

class MatchPlanTest {
    private static final int ANY = PciIdEntry.ANY_ID;

    @Test
    void entryAloneIsCompared() {
        assertThat(probes(pair(1)).regular()).singleElement().isInstanceOf(Probe.Compare.class);
    }

    @Test
    void entriesOfOneShapeShareALookup() {
        assertThat(probes(pair(1), pair(2), pair(3), pair(4)).regular())
                .singleElement()
                .isInstanceOfSatisfying(
                        Probe.Lookup.class, lookup -> assertThat(lookup.shape()).isEqualTo(Shape.PAIR));
    }

    @Test
    void laterEntriesThatAskTheSameAreNotLookedUp() {
        assertThat(probes(pair(1), pair(1), pair(1)).regular()).singleElement().isInstanceOf(Probe.Compare.class);
    }

    @Test
    void entriesThatAnEarlierOneCoversAreNotLookedUp() {
        PciIdEntry subsystem = new PciIdEntry(0x8086, 1, 0x1028, 7, 0, 0, 0);

        assertThat(probes(pair(1), subsystem).regular()).singleElement().isInstanceOf(Probe.Compare.class);
        assertThat(probes(subsystem, pair(1)).regular()).hasSize(2);
    }

    @Test
    void pairsWithAndWithoutSubsystemShareALookup() {
        PciIdEntry[] ids = new PciIdEntry[20];
        Arrays.setAll(ids, i -> i % 4 == 3 ? new PciIdEntry(0x8086, i, 0x1028, i, 0, 0, 0) : pair(i));

        assertThat(probes(ids).regular()).singleElement().isInstanceOf(Probe.PairLookup.class);
    }

    @Test
    void subsystemsOfOnePairAreLookedUpByThemselves() {
        PciIdEntry[] ids = new PciIdEntry[20];
        Arrays.setAll(ids, i -> new PciIdEntry(0x8086, 1 + i % 2, 0x1028, i, 0, 0, 0));

        assertThat(probes(ids).regular()).singleElement().isInstanceOf(Probe.Lookup.class);
    }

    @Test
    void entriesNoDeviceCanMatchAreLeftOut() {
        assertThat(probes(new PciIdEntry(0x18086, 1, ANY, ANY, 0, 0, 0)).regular())
                .isEmpty();
        assertThat(probes(new PciIdEntry(ANY, ANY, ANY, ANY, 0x01000000, -1, 0)).regular())
                .isEmpty();
    }

    @Test
    void overrideOnlyEntriesAreApart() {
        Layout.Probes probes = probes(pair(1), new PciIdEntry(ANY, ANY, ANY, ANY, 0, 0, 1));

        assertThat(probes.regular()).hasSize(1);
        assertThat(probes.overrideOnly()).hasSize(1);
    }

    @Test
    void manyEntriesOrShapesGetAnIndex() {
        PciIdEntry[] many = new PciIdEntry[400];
        Arrays.setAll(many, MatchPlanTest::pair);
        assertThat(plan(many).layout()).isInstanceOf(Layout.Bitmask.class);

        PciIdEntry[] masks = new PciIdEntry[20];
        Arrays.setAll(masks, i -> new PciIdEntry(1, 1, ANY, ANY, 0, 1 << i, 0));
        assertThat(plan(masks).layout()).isInstanceOf(Layout.Bitmask.class);
    }

    @Test
    void digestFollowsTheEntriesOnly() {
        assertThat(plan(pair(1), pair(2)).digest())
                .isEqualTo(plan(pair(1), pair(2)).digest())
                .isNotEqualTo(plan(pair(2), pair(1)).digest())
                .startsWith("2-");
    }

    private static PciIdEntry pair(int device) {
        return new PciIdEntry(0x8086, device, ANY, ANY, 0, 0, 0);
    }

    private static Layout.Probes probes(PciIdEntry... ids) {
        return (Layout.Probes) plan(ids).layout();
    }

    private static MatchPlan plan(PciIdEntry... ids) {
        List<MatchEntry> entries = new ArrayList<>();
        for (PciIdEntry id : ids) {
            entries.add(new MatchEntry(id, "table.c", 1, 0, ""));
        }
        return MatchPlan.of(List.of(new MatchTable("module", "table", "table.c", entries)));
    }
}
