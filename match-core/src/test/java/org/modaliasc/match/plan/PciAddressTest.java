// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PciAddressTest {
    @ParameterizedTest
    @CsvSource({
        "0000:03:00.0, 0000:03:00.0",
        "ABCD:FF:1F.7, abcd:ff:1f.7",
        "10000:e1:00.0, 10000:e1:00.0",
        "ffffffff:00:00.1, ffffffff:00:00.1",
        "00000001:00:00.1, 0001:00:00.1",
    })
    void anAddressIsPrintedAsSysfsNamesIt(String text, String name) {
        assertThat(PciAddress.parse(text)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03:00.0",
                "0000:03:00",
                "0000:03:00.8",
                "0000:03:20.0",
                "0000:3:00.0",
                "0000:03:00.0 ",
                " 0000:03:00.0",
                "0000:03:00.0\n",
                "000g:03:00.0",
                "000000000:03:00.0",
                "0000:03:00.0/../x",
                "٠٠٠٠:03:00.0"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> PciAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DDDD:BB:DD.F")
                .hasMessageEndingWith(".");
    }

    @Test
    void thePartsHaveTheirWidths() {
        assertThat(PciAddress.parse("0001:02:1f.4")).isEqualTo(new PciAddress(1, 2, 0x1f, 4));
        assertThatThrownBy(() -> new PciAddress(0, 0x100, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PciAddress(0, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PciAddress(0, 0, 0x20, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PciAddress(0, 0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PciAddress(0, 0, 0, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PciAddress(0, 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListHasOneAddressOnEachLine() {
        assertThat(DeviceList.parse("# group 7\n\n  0000:03:00.1 audio\n0000:03:00.0\t\n0000:03:00.1\n"))
                .containsExactly(PciAddress.parse("0000:03:00.1"), PciAddress.parse("0000:03:00.0"));
        assertThat(DeviceList.parse("")).isEmpty();
        assertThatThrownBy(() -> DeviceList.parse("0000:03:00.0\nnothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`nothing`");
    }
}
