// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.bind.StoreResult.Refused;
import org.modaliasc.match.bind.StoreResult.Stored;

/** Mirrors __device_set_driver_override in drivers/base/dd.c (6.12) and driver_override_show in drivers/base/bus.c. */
class DriverOverrideTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "zephyr,zephyr",
                "'zephyr\n',zephyr",
                "'zephyr\n\n',zephyr",
                "'zephyr\nbreeze',zephyr",
                "'zephyr\u0000breeze',zephyr",
                "' zephyr ',' zephyr '",
                "'\t',\t",
                "none,none"
            })
    void theNameEndsAtANewlineOrAZeroByte(String text, String name) {
        assertThat(stored(text)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\nzephyr", "\0", "\0zephyr", "\n\n"})
    void anEmptyNameClears(String text) {
        assertThat(stored(text)).isEmpty();
    }

    @Test
    void theLongestTextIsTwoBytesShorterThanAPageWithAllThatFollowsTheName() {
        assertThat(stored("z".repeat(4094))).contains("z".repeat(4094));
        assertThat(DriverOverride.parse("z".repeat(4095)))
                .isEqualTo(new Refused<Optional<String>>(StoreError.OVERRIDE_TOO_LONG, -1));
        assertThat(DriverOverride.parse("zephyr" + "\n".repeat(4089))).isInstanceOf(Refused.class);
        assertThat(DriverOverride.parse(new byte[16382], 16384)).isInstanceOf(Stored.class);
        assertThat(DriverOverride.parse(new byte[16383], 16384)).isInstanceOf(Refused.class);
        assertThat(StoreError.OVERRIDE_TOO_LONG.errno()).isEqualTo(Errno.EINVAL);
    }

    @Test
    void bytesThatAreNotUtf8NameNoDriver() {
        byte[] text = "zephyr\u00e9".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(DriverOverride.parse(text, DriverOverride.PAGE_SIZE))
                .isEqualTo(new Stored<>(Optional.of("zephyr\uFFFD")));
    }

    @Test
    void showingPrintsTheNameOrWhatTheKernelPrintsForNone() {
        assertThat(DriverOverride.show("zephyr")).isEqualTo("zephyr\n");
        assertThat(DriverOverride.show(null)).isEqualTo("(null)\n");
    }

    @Test
    void aDeviceKeepsItsIdsAndItsFlagUnderAnotherOverride() {
        PciDeviceId id = new PciDeviceId(1, 2, 3, 4, 5);
        PciDevice device = new PciDevice(id).withMatchEnabled(false).withDriverOverride("zephyr");

        assertThat(device).isEqualTo(new PciDevice(id, "zephyr", false));
        assertThat(device.withMatchEnabled(true)).isEqualTo(new PciDevice(id, "zephyr", true));
        assertThat(device.withDriverOverride(null)).isEqualTo(new PciDevice(id, null, false));
    }

    @Test
    void anEmptyOverrideOfADeviceIsAFaultOfTheCaller() {
        assertThatThrownBy(() -> new PciDevice(new PciDeviceId(0, 0, 0, 0, 0)).withDriverOverride(""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<String> stored(String text) {
        return ((Stored<Optional<String>>) DriverOverride.parse(text)).value();
    }
}
