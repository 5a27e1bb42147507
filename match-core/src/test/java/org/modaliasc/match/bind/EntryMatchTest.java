// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modaliasc.match.bind.FieldMatch.DIFFERENT;
import static org.modaliasc.match.bind.FieldMatch.EQUAL;
import static org.modaliasc.match.bind.FieldMatch.WILDCARD;

import org.junit.jupiter.api.Test;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;

/** Mirrors pci_match_one_id in drivers/pci/pci.h (6.12). */
class EntryMatchTest {
    private static final int ANY = PciIdEntry.ANY_ID;
    private static final PciDeviceId DEVICE = new PciDeviceId(1, 2, 3, 4, 0x020080);

    @Test
    void eachFieldIsEqualOrAWildcardOrDifferent() {
        assertThat(EntryMatch.of(new PciIdEntry(1, 2, 3, 4, 0x0200FF, 0xFFFF00, 0), DEVICE))
                .isEqualTo(new EntryMatch(EQUAL, EQUAL, EQUAL, EQUAL, EQUAL));
        assertThat(EntryMatch.of(new PciIdEntry(ANY, ANY, ANY, ANY, 0x030000, 0, 0), DEVICE))
                .isEqualTo(new EntryMatch(WILDCARD, WILDCARD, WILDCARD, WILDCARD, WILDCARD));
        assertThat(EntryMatch.of(new PciIdEntry(5, 6, 7, 8, 0x020000, 0xFFFFFF, 1), DEVICE))
                .isEqualTo(new EntryMatch(DIFFERENT, DIFFERENT, DIFFERENT, DIFFERENT, DIFFERENT));
    }

    @Test
    void oneFieldThatDiffersIsEnough() {
        assertThat(new EntryMatch(EQUAL, WILDCARD, EQUAL, WILDCARD, EQUAL).matches())
                .isTrue();
        assertThat(new EntryMatch(DIFFERENT, EQUAL, EQUAL, EQUAL, EQUAL).matches())
                .isFalse();
        assertThat(new EntryMatch(EQUAL, DIFFERENT, EQUAL, EQUAL, EQUAL).matches())
                .isFalse();
        assertThat(new EntryMatch(EQUAL, EQUAL, DIFFERENT, EQUAL, EQUAL).matches())
                .isFalse();
        assertThat(new EntryMatch(EQUAL, EQUAL, EQUAL, DIFFERENT, EQUAL).matches())
                .isFalse();
        assertThat(new EntryMatch(EQUAL, EQUAL, EQUAL, EQUAL, DIFFERENT).matches())
                .isFalse();
    }

    @Test
    void theValueOfAnAddressCannotBeGiven() {
        assertThatThrownBy(() -> new DriverEntry(DriverEntry.ANY.ids(), 1, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new DriverEntry(DriverEntry.ANY.ids(), 0, true).driverData()).isZero();
    }

    @Test
    void errorsHaveTheNumbersOfLinux() {
        assertThat(Errno.values()).extracting(Errno::number).containsExactly(2, 16, 17, 19, 22, 28);
    }
}
