// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.bind.StoreResult.Refused;
import org.modaliasc.match.bind.StoreResult.Stored;

/** Mirrors vfio_pci_fill_ids in drivers/vfio/pci/vfio_pci.c and param_set_copystring in kernel/params.c (6.12). */
class IdsParameterTest {
    private static final int ANY = PciIdEntry.ANY_ID;

    @Test
    void itemsAreSeparatedByCommasAndNumbersByColons() {
        assertThat(parsed("1d0f:ec20,1d0f:ec21:1d0e:2:20000:ff0000").ids())
                .containsExactly(
                        new DriverEntry(new PciIdEntry(0x1D0F, 0xEC20, ANY, ANY, 0, 0, 0), 0),
                        new DriverEntry(new PciIdEntry(0x1D0F, 0xEC21, 0x1D0E, 2, 0x020000, 0xFF0000, 0), 0));
    }

    @Test
    void driverDataCannotBeGiven() {
        assertThat(parsed("1:2:3:4:5:6:7").ids())
                .containsExactly(new DriverEntry(new PciIdEntry(1, 2, 3, 4, 5, 6, 0), 0));
    }

    @Test
    void emptyItemsArePassedOver() {
        IdsParameter parameter = parsed(",1:2,,3:4,");

        assertThat(parameter.ids()).hasSize(2);
        assertThat(parameter.refused()).isEmpty();
        assertThat(parsed("").ids()).isEmpty();
    }

    @Test
    void itemsOfFewerThanTwoNumbersAreIgnoredWithAWarningOfTheirText() {
        IdsParameter parameter = parsed("1,1 2,zephyr,1:2, ,3:g");

        assertThat(parameter.ids()).hasSize(1);
        assertThat(parameter.refused()).containsExactly("1", "1 2", "zephyr", " ", "3:g");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"' 1: 2',2", "0x1:0x2,2", "1:2 :3,2", "1:2::3,2", "'1:\n2',2", "1:ff ,ff", "1:2-3,2"})
    void whiteSpaceIsTakenBeforeANumberAndEndsTheItemBehindOne(String item, String device) {
        PciIdEntry ids = parsed(item).ids().get(0).ids();

        assertThat(ids.device()).isEqualTo(Integer.parseInt(device, 16));
        assertThat(ids.subvendor()).isEqualTo(ANY);
    }

    @Test
    void anItemDoesNotReadOnIntoTheNext() {
        assertThat(parsed("1:2:,3:4").ids())
                .extracting(id -> id.ids().subvendor())
                .containsExactly(ANY, ANY);
        assertThat(parsed("1:,2:3").ids()).hasSize(1);
    }

    @Test
    void duplicatesAreAddedAndTheTableIsNotAsked() {
        PciDriver driver = new PciDriver("zephyr", PciIdTable.of(List.of(new PciIdEntry(1, 2, ANY, ANY, 0, 0, 0))));

        PciDriver loaded = driver.withDynamicId(DriverEntry.ANY).withIds(parsed("1:2,1:2"));

        assertThat(loaded.dynamicIds()).hasSize(3).startsWith(DriverEntry.ANY);
        assertThat(loaded.table()).isSameAs(driver.table());
        assertThat(loaded.name()).isEqualTo("zephyr");
    }

    @Test
    void aValueMustBeShorterThanTheBuffer() {
        byte[] value = "1:2,3:4".getBytes(StandardCharsets.US_ASCII);

        assertThat(IdsParameter.parse(value, 8)).isInstanceOf(Stored.class);
        assertThat(IdsParameter.parse(value, 7))
                .isEqualTo(new Refused<IdsParameter>(StoreError.PARAMETER_TOO_LONG, -1));
        assertThat(StoreError.PARAMETER_TOO_LONG.errno()).isEqualTo(Errno.ENOSPC);
        assertThat(IdsParameter.parse("1:2" + ",".repeat(1020))).isInstanceOf(Stored.class);
        assertThat(IdsParameter.parse("1:2" + ",".repeat(1021))).isInstanceOf(Refused.class);
    }

    @Test
    void aZeroByteEndsTheValueAndWhatFollowsTakesNoRoom() {
        byte[] value = "1:2\0,3:4".getBytes(StandardCharsets.US_ASCII);

        assertThat(((Stored<IdsParameter>) IdsParameter.parse(value, 4)).value().ids())
                .hasSize(1);
    }

    private static IdsParameter parsed(String value) {
        return ((Stored<IdsParameter>) IdsParameter.parse(value)).value();
    }
}
