// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.bind.StoreResult.Refused;
import org.modaliasc.match.bind.StoreResult.Stored;

/** Mirrors new_id_store in drivers/pci/pci-driver.c; what reads the numbers is vsscanf in lib/vsprintf.c (6.12). */
class NewIdTest {
    private static final int ANY = PciIdEntry.ANY_ID;
    private static final PciDriver BARE = new PciDriver("zephyr", null);

    @Test
    void twoNumbersAreEnoughAndTheRestIsAnyAndZero() {
        assertThat(added("1d0f ec20")).isEqualTo(entry(0x1D0F, 0xEC20, ANY, ANY, 0, 0, 0));
    }

    @Test
    void sevenNumbersFillAllFields() {
        assertThat(added("1d0f ec20 1d0e 2 20000 ff0000 9"))
                .isEqualTo(entry(0x1D0F, 0xEC20, 0x1D0E, 2, 0x020000, 0xFF0000, 9));
    }

    @Test
    void eachNumberMayBeTheLast() {
        assertThat(added("1 2 3")).isEqualTo(entry(1, 2, 3, ANY, 0, 0, 0));
        assertThat(added("1 2 3 4")).isEqualTo(entry(1, 2, 3, 4, 0, 0, 0));
        assertThat(added("1 2 3 4 5")).isEqualTo(entry(1, 2, 3, 4, 5, 0, 0));
        assertThat(added("1 2 3 4 5 6")).isEqualTo(entry(1, 2, 3, 4, 5, 6, 0));
    }

    @Test
    void numbersBehindTheSeventhAreNotRead() {
        assertThat(added("1 2 3 4 5 6 7 8")).isEqualTo(entry(1, 2, 3, 4, 5, 6, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                " ",
                "1d0f",
                "1d0f\n",
                "1d0f:ec20",
                "1d0f,ec20",
                "1d0f -1",
                "+1 2",
                "zephyr",
                "1d0f g",
                "1 \0002",
                "1d0fh ec20",
                "1x2 3",
                "0xg 2",
                "/ 2",
                "@ 2",
                "` 2",
                "G 2"
            })
    void fewerThanTwoNumbersAreNotValid(String text) {
        for (NewIdCheck check : NewIdCheck.values()) {
            assertThat(BARE.newId(text, check)).isEqualTo(new Refused<PciDriver>(StoreError.TOO_FEW_NUMBERS, -1));
        }
        assertThat(StoreError.TOO_FEW_NUMBERS.errno()).isEqualTo(Errno.EINVAL);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1 2,1,2",
                "0x1 0X2,1,2",
                "'  1\t\u000b\f\r\n2 ',1,2",
                "aB Fe,ab,fe",
                "1 2 g,1,2",
                "1 2:3,1,2",
                "1 2 -3,1,2",
                "1 0x,1,0",
                "0x 2,0,2",
                "0 0x0x3,0,0",
                "09 af,9,af",
                "100000001 2,1,2",
                "10000000000000002 3,2,3",
                "ffffffff ffffffff,ffffffff,ffffffff",
                "0000000000000000000000001 2,1,2"
            })
    void numbersAreReadAsByTheKernelsSscanf(String text, String vendor, String device) {
        assertThat(added(text))
                .isEqualTo(entry(
                        Integer.parseUnsignedInt(vendor, 16), Integer.parseUnsignedInt(device, 16), ANY, ANY, 0, 0, 0));
    }

    @Test
    void theByteA0IsWhiteSpaceAndItsNeighboursAreNot() {
        assertThat(added(BARE, new byte[] {(byte) 0xA0, '1', (byte) 0xA0, '2'})
                        .ids()
                        .device())
                .isEqualTo(2);
        for (int other : new int[] {0x08, 0x0E, 0x1F, 0x21, 0x9F, 0xA1, 0xB2}) {
            assertThat(BARE.newId(new byte[] {'1', (byte) other, '2'}, NewIdCheck.PLAIN_IDS))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void aDigitOfAnotherScriptIsNone() {
        assertThat(BARE.newId("1 \u0662", NewIdCheck.PLAIN_IDS)).isInstanceOf(Refused.class);
    }

    @Test
    void driverDataHasSixtyFourBits() {
        assertThat(added("1 2 3 4 5 6 fedcba9876543210").driverData()).isEqualTo(0xFEDCBA9876543210L);
        assertThat(added("1 2 3 4 5 6 1fedcba9876543210").driverData()).isEqualTo(0xFEDCBA9876543210L);
    }

    @ParameterizedTest
    @EnumSource
    void theIdGoesBehindTheOthersAndTheOldDriverStaysAsItIs(NewIdCheck check) {
        PciDriver first = stored(BARE.newId("1 2", check));
        PciDriver second = stored(first.newId("3 4", check));

        assertThat(first.dynamicIds()).hasSize(1);
        assertThat(second.dynamicIds()).extracting(id -> id.ids().vendor()).containsExactly(1, 3);
        assertThat(second.name()).isEqualTo("zephyr");
    }

    @ParameterizedTest
    @EnumSource
    void driverDataMustBeThatOfSomeEntry(NewIdCheck check) {
        PciDriver driver = driver(entry(9, 9, ANY, ANY, 0, 0, 5), entry(8, 8, ANY, ANY, 0, 0, 7));

        assertThat(driver.newId("1 2", check)).isEqualTo(new Refused<PciDriver>(StoreError.FOREIGN_DRIVER_DATA, -1));
        assertThat(driver.newId("1 2 3 4 5 6 6", check)).isInstanceOf(Refused.class);
        assertThat(added(driver, "1 2 3 4 5 6 7".getBytes(StandardCharsets.US_ASCII))
                        .driverData())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyTableRefusesAllDriverDataWhileNoTableTakesAny(NewIdCheck check) {
        assertThat(driver().newId("1 2", check)).isInstanceOf(Refused.class);
        assertThat(BARE.newId("1 2 3 4 5 6 7", check)).isInstanceOf(Stored.class);
    }

    @Test
    void entriesBehindTheEndOfTheTableLendNoDriverData() {
        PciDriver driver =
                driver(entry(9, 9, ANY, ANY, 0, 0, 5), entry(0, 0, 0, 0, 0, 0, 0), entry(8, 8, ANY, ANY, 0, 0, 7));

        assertThat(driver.newId("1 2 3 4 5 6 7", NewIdCheck.PLAIN_IDS)).isInstanceOf(Refused.class);
        assertThat(driver.newId("1 2", NewIdCheck.PLAIN_IDS)).isInstanceOf(Refused.class);
    }

    @Test
    void anAddressIsNoDriverDataThatAnyoneCouldGive() {
        PciIdEntry ids = entry(9, 9, ANY, ANY, 0, 0, 0).ids();

        assertThat(driver(new DriverEntry(ids, 0, true)).newId("1 2", NewIdCheck.PLAIN_IDS))
                .isInstanceOf(Refused.class);
        assertThat(driver(new DriverEntry(ids, 0)).newId("1 2", NewIdCheck.PLAIN_IDS))
                .isInstanceOf(Stored.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatAPlainEntryMatchesExists(NewIdCheck check) {
        PciDriver driver = driver(entry(9, 9, ANY, ANY, 0, 0, 0), entry(1, ANY, ANY, ANY, 0, 0, 0));

        assertThat(driver.newId("1 2", check)).isEqualTo(new Refused<PciDriver>(StoreError.MATCHES_STATIC_ENTRY, 1));
        assertThat(driver.newId("2 2", check)).isInstanceOf(Stored.class);
        assertThat(StoreError.MATCHES_STATIC_ENTRY.errno()).isEqualTo(Errno.EEXIST);
    }

    @ParameterizedTest
    @EnumSource
    void whatADynamicIdMatchesExists(NewIdCheck check) {
        PciDriver driver = stored(stored(BARE.newId("9 9", check)).newId("1 2", check));

        assertThat(driver.newId("1 2", check)).isEqualTo(new Refused<PciDriver>(StoreError.MATCHES_DYNAMIC_ID, 1));
    }

    @ParameterizedTest
    @EnumSource
    void overrideOnlyEntriesAreNoDuplicates(NewIdCheck check) {
        PciIdEntry all = new PciIdEntry(ANY, ANY, ANY, ANY, 0, 0, 1);

        assertThat(driver(new DriverEntry(all, 0)).newId("1 2", check)).isInstanceOf(Stored.class);
    }

    @ParameterizedTest
    @EnumSource
    void whoGivesAllSevenNumbersMayAddADuplicate(NewIdCheck check) {
        PciDriver driver = driver(entry(1, 2, ANY, ANY, 0, 0, 0));
        PciDriver once = stored(driver.newId("1 2 3 4 0 0 0", check));

        assertThat(stored(once.newId("1 2 3 4 0 0 0", check)).dynamicIds()).hasSize(2);
        assertThat(driver.newId("1 2 3 4 0 0", check)).isInstanceOf(Refused.class);
    }

    @Test
    void plainIdsTellADuplicateOfATableBeforeForeignDriverDataAndOfADynamicIdAfter() {
        PciDriver driver = driver(entry(1, 2, ANY, ANY, 0, 0, 5)).withDynamicId(entry(3, 4, ANY, ANY, 0, 0, 5));

        assertThat(error(driver, "1 2", NewIdCheck.PLAIN_IDS)).isEqualTo(StoreError.MATCHES_STATIC_ENTRY);
        assertThat(error(driver, "3 4", NewIdCheck.PLAIN_IDS)).isEqualTo(StoreError.FOREIGN_DRIVER_DATA);
        assertThat(error(driver, "3 4", NewIdCheck.STAND_IN_DEVICE)).isEqualTo(StoreError.MATCHES_DYNAMIC_ID);
        assertThat(error(driver, "7 8", NewIdCheck.STAND_IN_DEVICE)).isEqualTo(StoreError.FOREIGN_DRIVER_DATA);
    }

    @Test
    void aStandInDeviceMeetsDynamicIdsBeforeTheTableAndPlainIdsMeetTheTableFirst() {
        PciDriver driver = driver(entry(1, 2, ANY, ANY, 0, 0, 0)).withDynamicId(entry(1, 2, ANY, ANY, 0, 0, 0));

        assertThat(error(driver, "1 2", NewIdCheck.STAND_IN_DEVICE)).isEqualTo(StoreError.MATCHES_DYNAMIC_ID);
        assertThat(error(driver, "1 2", NewIdCheck.PLAIN_IDS)).isEqualTo(StoreError.MATCHES_STATIC_ENTRY);
    }

    @Test
    void aStandInDeviceHasIdsOfSixteenBitsAndPlainIdsHaveThirtyTwo() {
        for (String text : List.of("10001 2 3 4", "1 10002 3 4", "1 2 10003 4", "1 2 3 10004")) {
            PciDriver driver = driver(entry(1, 2, 3, 4, 0, 0, 0));

            assertThat(error(driver, text, NewIdCheck.STAND_IN_DEVICE)).isEqualTo(StoreError.MATCHES_STATIC_ENTRY);
            assertThat(driver.newId(text, NewIdCheck.PLAIN_IDS)).isInstanceOf(Stored.class);
        }
    }

    @Test
    void aDynamicIdOfMoreThanSixteenBitsIsADuplicateOfItselfToPlainIdsOnly() {
        PciDriver driver = BARE.withDynamicId(entry(0x10001, 2, ANY, ANY, 0, 0, 0));

        assertThat(error(driver, "10001 2", NewIdCheck.PLAIN_IDS)).isEqualTo(StoreError.MATCHES_DYNAMIC_ID);
        assertThat(driver.newId("10001 2", NewIdCheck.STAND_IN_DEVICE)).isInstanceOf(Stored.class);
    }

    @Test
    void anIdLeftOutIsFfffToAStandInDeviceAndAnyToPlainIds() {
        PciDriver driver = driver(entry(1, 2, 0xFFFF, ANY, 0, 0, 0));

        assertThat(error(driver, "1 2", NewIdCheck.STAND_IN_DEVICE)).isEqualTo(StoreError.MATCHES_STATIC_ENTRY);
        assertThat(driver.newId("1 2", NewIdCheck.PLAIN_IDS)).isInstanceOf(Stored.class);
    }

    @ParameterizedTest
    @EnumSource
    void theClassOfTheNewIdIsComparedUnderTheMaskOfTheOld(NewIdCheck check) {
        PciDriver driver = driver(entry(1, 2, ANY, ANY, 0x01020000, 0xFFFF0000, 0));

        assertThat(error(driver, "1 2 3 4 102ffff 0", check)).isEqualTo(StoreError.MATCHES_STATIC_ENTRY);
        assertThat(driver.newId("1 2 3 4 2ffff 0", check)).isInstanceOf(Stored.class);
    }

    private static StoreError error(PciDriver driver, String text, NewIdCheck check) {
        return ((Refused<PciDriver>) driver.newId(text, check)).error();
    }

    private static DriverEntry added(String text) {
        return added(BARE, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static DriverEntry added(PciDriver driver, byte[] text) {
        List<DriverEntry> ids = stored(driver.newId(text, NewIdCheck.PLAIN_IDS)).dynamicIds();
        assertThat(stored(driver.newId(text, NewIdCheck.STAND_IN_DEVICE)).dynamicIds())
                .isEqualTo(ids);
        return ids.get(ids.size() - 1);
    }

    private static PciDriver stored(StoreResult<PciDriver> result) {
        return ((Stored<PciDriver>) result).value();
    }

    private static PciDriver driver(DriverEntry... table) {
        return new PciDriver("zephyr", PciIdTable.ofEntries(List.of(table)));
    }

    private static DriverEntry entry(
            int vendor, int device, int subvendor, int subdevice, int classCode, int classMask, long data) {
        return new DriverEntry(new PciIdEntry(vendor, device, subvendor, subdevice, classCode, classMask, 0), data);
    }
}
