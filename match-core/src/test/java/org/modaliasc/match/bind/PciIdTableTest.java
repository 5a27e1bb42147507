// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;

/** Mirrors the exported pci_match_id in drivers/pci/pci-driver.c (6.12), and its walk through a table. */
class PciIdTableTest {
    private static final int ANY = PciIdEntry.ANY_ID;
    private static final PciDeviceId DEVICE = new PciDeviceId(1, 2, 3, 4, 0x020080);

    @Test
    void aTableEndsWhereVendorSubvendorAndClassMaskAreAllZero() {
        PciIdEntry end = new PciIdEntry(0, 7, 0, 7, 7, 0, 1);

        assertThat(size(end)).isZero();
        assertThat(size(new PciIdEntry(1, 0, 0, 0, 0, 0, 0), end)).isEqualTo(1);
        assertThat(size(new PciIdEntry(0, 0, 1, 0, 0, 0, 0), end)).isEqualTo(1);
        assertThat(size(new PciIdEntry(0, 0, 0, 0, 0, 1, 0), end)).isEqualTo(1);
        assertThat(size(end, new PciIdEntry(1, 0, 0, 0, 0, 0, 0))).isZero();
    }

    @Test
    void aListNeedsNoEnd() {
        assertThat(size(new PciIdEntry(1, 0, 0, 0, 0, 0, 0))).isEqualTo(1);
        assertThat(size()).isZero();
    }

    private static int size(PciIdEntry... entries) {
        return PciIdTable.of(List.of(entries)).size();
    }

    @Test
    void theExportedQuestionTakesOverrideOnlyEntriesAndBindingDoesNot() {
        PciIdEntry flagged = new PciIdEntry(1, 2, ANY, ANY, 0, 0, 1);
        for (PciIdTable table : List.of(
                PciIdTable.of(List.of(flagged)),
                PciIdTable.of(new ListMatcher(List.of(new DriverEntry(flagged, 0)))))) {
            assertThat(table.matchId(DEVICE)).isZero();
            assertThat(new PciDriver("zephyr", table)
                            .match(new PciDevice(DEVICE))
                            .matches())
                    .isFalse();
            assertThat(table.matchId(new PciDeviceId(2, 2, 3, 4, 0))).isEqualTo(-1);
        }
    }

    @Test
    void theTableOfAMatcherHasItsEntriesWithTheirDriverData() {
        DriverEntry entry = new DriverEntry(new PciIdEntry(1, 2, ANY, ANY, 0, 0, 0), 77);
        PciIdTable table = PciIdTable.of(new ListMatcher(List.of(DriverEntry.ANY, entry)));

        assertThat(table.size()).isEqualTo(2);
        assertThat(table.entry(1)).isEqualTo(entry);
    }

    @Test
    void onlyTheBusAsksWhetherMatchingIsEnabled() {
        PciDriver driver = new PciDriver("zephyr", PciIdTable.ofEntries(List.of(DriverEntry.ANY)));
        PciDevice asleep = new PciDevice(DEVICE).withMatchEnabled(false);

        assertThat(driver.match(asleep).step()).isEqualTo(BindingStep.MATCHING_DISABLED);
        assertThat(driver.matchDevice(asleep).step()).isEqualTo(BindingStep.STATIC_ENTRY);
    }
}
