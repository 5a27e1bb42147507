// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PciIdEntryTest {
    private static final int ANY = PciIdEntry.ANY_ID;
    private static final long IDS = PciDeviceId.pack(0x8086, 0xFFFF, 0x1028, 0x0001);

    @Test
    void packedIdsHaveTheVendorOnTop() {
        assertThat(IDS).isEqualTo(0x8086_FFFF_1028_0001L);
        assertThat(new PciDeviceId(0x8086, 0xFFFF, 0x1028, 1, 0x020000).ids()).isEqualTo(IDS);
    }

    @Test
    void packingIgnoresBitsThatDoNotFit() {
        assertThat(PciDeviceId.pack(0x18086, -1, 0x71028, 0xFFFF0001)).isEqualTo(IDS);
    }

    @Test
    void deviceIdsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new PciDeviceId(0x10000, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PciDeviceId(0, 0, 0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PciDeviceId(0, 0, 0, 0, 0x1000000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyConcreteIdMustBeEqual() {
        assertThat(new PciIdEntry(0x8086, 0xFFFF, 0x1028, 1, 0, 0, 0).matches(IDS, 0))
                .isTrue();
        assertThat(new PciIdEntry(ANY, ANY, ANY, ANY, 0, 0, 0).matches(IDS, 0)).isTrue();
        assertThat(new PciIdEntry(0x8087, ANY, ANY, ANY, 0, 0, 0).matches(IDS, 0))
                .isFalse();
        assertThat(new PciIdEntry(ANY, 0xFFFE, ANY, ANY, 0, 0, 0).matches(IDS, 0))
                .isFalse();
        assertThat(new PciIdEntry(ANY, ANY, 0x1029, ANY, 0, 0, 0).matches(IDS, 0))
                .isFalse();
        assertThat(new PciIdEntry(ANY, ANY, ANY, 2, 0, 0, 0).matches(IDS, 0)).isFalse();
    }

    @Test
    void idsWiderThanThoseOfDevicesNeverMatch() {
        assertThat(new PciIdEntry(0x18086, ANY, ANY, ANY, 0, 0, 0).matches(IDS, 0))
                .isFalse();
        assertThat(new PciIdEntry(ANY, 0x7FFFFFFF, ANY, ANY, 0, 0, 0).matches(IDS, 0))
                .isFalse();
    }

    @Test
    void classIsComparedUnderTheMask() {
        PciIdEntry entry = new PciIdEntry(ANY, ANY, ANY, ANY, 0x0C0330, 0xFFFF00, 0);

        assertThat(entry.matches(IDS, 0x0C0310)).isTrue();
        assertThat(entry.matches(IDS, 0x0C0230)).isFalse();
    }

    @Test
    void topByteOfTheMaskCountsAgainstADeviceWithoutOne() {
        assertThat(new PciIdEntry(ANY, ANY, ANY, ANY, 0x010C0330, -1, 0).matches(IDS, 0x010C0330))
                .isFalse();
        assertThat(new PciIdEntry(ANY, ANY, ANY, ANY, 0x0C0330, -1, 0).matches(IDS, 0x0C0330))
                .isTrue();
        assertThat(new PciIdEntry(ANY, ANY, ANY, ANY, 0x010C0330, 0xFFFFFF, 0).matches(IDS, 0x0C0330))
                .isTrue();
    }
}
