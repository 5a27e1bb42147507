// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.bind.StoreResult.Refused;
import org.modaliasc.match.bind.StoreResult.Stored;

/** Mirrors remove_id_store in drivers/pci/pci-driver.c (6.12). */
class RemoveIdTest {
    private static final int ANY = PciIdEntry.ANY_ID;
    private static final PciDriver DRIVER = new PciDriver(
                    "zephyr", PciIdTable.of(List.of(new PciIdEntry(7, 7, ANY, ANY, 0, 0, 0))))
            .withDynamicId(id(1, 2, ANY, ANY, 0, 10))
            .withDynamicId(id(1, 2, 3, ANY, 0x020000, 11))
            .withDynamicId(id(1, 2, 3, 4, 0x020080, 12))
            .withDynamicId(id(ANY, ANY, ANY, ANY, 0, 13));

    @Test
    void theFirstIdOfTheVendorAndDeviceGoes() {
        assertThat(left("1 2")).containsExactly(11L, 12L, 13L);
    }

    @Test
    void aSubvendorMustBeEqual() {
        assertThat(left("1 2 3")).containsExactly(10L, 12L, 13L);
        assertThat(left("1 2 ffffffff")).containsExactly(11L, 12L, 13L);
    }

    @Test
    void aSubdeviceMustBeEqual() {
        assertThat(left("1 2 3 4")).containsExactly(10L, 11L, 13L);
        assertThat(left("1 2 ffffffff 4")).containsExactly(10L, 11L, 13L);
    }

    @Test
    void theClassIsComparedUnderTheGivenMask() {
        assertThat(left("1 2 ffffffff ffffffff 20000 ff0000")).containsExactly(10L, 12L, 13L);
        assertThat(left("1 2 ffffffff ffffffff 20080 ffffff")).containsExactly(10L, 11L, 13L);
        assertThat(left("1 2 ffffffff ffffffff 30000 0")).containsExactly(11L, 12L, 13L);
        assertThat(left("1 2 ffffffff ffffffff 30000")).containsExactly(11L, 12L, 13L);
    }

    @Test
    void anAnyIdIsRemovedByAnAnyIdOnly() {
        assertThat(left("ffffffff ffffffff")).containsExactly(10L, 11L, 12L);
    }

    @Test
    void driverDataIsNotRead() {
        assertThat(left("1 2 3 4 0 0 zephyr")).containsExactly(10L, 11L, 13L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2 2", "1 1", "1 2 4", "1 2 3 5", "1 2 3 4 30000 ff0000", "7 7", "10001 2", "1 2 3 4 20000 80"})
    void whatFitsNoDynamicIdIsNoSuchDevice(String text) {
        assertThat(DRIVER.removeId(text)).isEqualTo(new Refused<PciDriver>(StoreError.NO_SUCH_DYNAMIC_ID, -1));
        assertThat(StoreError.NO_SUCH_DYNAMIC_ID.errno()).isEqualTo(Errno.ENODEV);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:2", "zephyr"})
    void fewerThanTwoNumbersAreNotValid(String text) {
        assertThat(DRIVER.removeId(text)).isEqualTo(new Refused<PciDriver>(StoreError.TOO_FEW_NUMBERS, -1));
    }

    @Test
    void nameAndTableStayAndSoDoesTheOldDriver() {
        PciDriver after = ((Stored<PciDriver>) DRIVER.removeId("1 2")).value();

        assertThat(after.name()).isEqualTo("zephyr");
        assertThat(after.table()).isSameAs(DRIVER.table());
        assertThat(DRIVER.dynamicIds()).hasSize(4);
    }

    private static List<Long> left(String text) {
        PciDriver after = ((Stored<PciDriver>) DRIVER.removeId(text)).value();
        return after.dynamicIds().stream().map(DriverEntry::driverData).toList();
    }

    private static DriverEntry id(int vendor, int device, int subvendor, int subdevice, int classCode, long data) {
        return new DriverEntry(new PciIdEntry(vendor, device, subvendor, subdevice, classCode, 0, 0), data);
    }
}
