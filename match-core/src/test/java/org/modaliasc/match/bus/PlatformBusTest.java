// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modaliasc.match.bind.StoreError;

/** Mirrors platform_match in drivers/base/platform.c (6.12), and what it calls. */
class PlatformBusTest {
    private static final DeviceNode NODE =
            new DeviceNode("serial@9000", "serial", List.of("zephyr,uart-2", "zephyr,uart", "ns16550"));
    private static final PlatformDevice UART = new PlatformDevice("9000.serial", NODE);
    private static final AcpiCompanion ACPI = new AcpiCompanion(true, List.of("ZEPH0001", "PNP0501"), List.of());

    @Test
    void anOverrideDecidesAloneAndAsksNoTable() {
        PlatformDevice overridden = UART.withDriverOverride("lender");

        assertThat(new PlatformDriver("lender").match(overridden)).isEqualTo(match(PlatformStep.OVERRIDE, -1));
        assertThat(uart("ns16550").match(overridden)).isEqualTo(match(PlatformStep.OVERRIDE_NAMES_ANOTHER, -1));
        assertThat(match(PlatformStep.OVERRIDE, -1).matches()).isTrue();
        assertThat(match(PlatformStep.OVERRIDE_NAMES_ANOTHER, -1).matches()).isFalse();
        assertThat(overridden.withDriverOverride(null)).isEqualTo(UART);
        assertThatThrownBy(() -> UART.withDriverOverride("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMostSpecificCompatibleWinsWhereverItStands() {
        assertThat(uart("ns16550", "zephyr,uart", "zephyr,uart-2").match(UART))
                .isEqualTo(match(PlatformStep.OF_TABLE, 2));
        assertThat(uart("ns16550", "ns16550").match(UART)).isEqualTo(match(PlatformStep.OF_TABLE, 0));
        assertThat(uart("other", "", "ns16550").match(UART)).isEqualTo(match(PlatformStep.OTHER_NAME, -1));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 'zephyr,uart-2', 1073741823",
        "'', '', 'zephyr,uart', 1073741819",
        "'', '', NS16550, 1073741815",
        "'', serial, ns16550, 1073741817",
        "serial, '', ns16550, 1073741816",
        "serial, serial, ns16550, 1073741818",
        "serial, serial, '', 3",
        "'', serial, '', 2",
        "serial, '', '', 1",
        "'', '', '', 0",
        "'', '', ns1655, 0",
        "'', Serial, ns16550, 0",
        "Serial, '', ns16550, 0",
        "serial@9000, '', ns16550, 0"
    })
    void theScoreAddsUpAsInTheKernel(String name, String type, String compatible, int score) {
        assertThat(new OfEntry(name, type, compatible).score(NODE)).isEqualTo(score);
    }

    @Test
    void aNodeWithoutAddressHasItsWholeNameAndMayLackAType() {
        DeviceNode plain = new DeviceNode("serial", "", List.of());

        assertThat(new OfEntry("serial", "", "").score(plain)).isEqualTo(1);
        assertThat(new OfEntry("", "serial", "").score(plain)).isZero();
        assertThat(new OfEntry("x").score(plain)).isZero();
        assertThat(new OfEntry("@9", "", "").score(new DeviceNode("@9", "", List.of())))
                .isZero();
    }

    @Test
    void onlyAnEntryOfNothingEndsTheTable() {
        OfEntry wanted = new OfEntry("ns16550");

        assertThat(of(new OfEntry("x", "", ""), new OfEntry("", "x", ""), wanted)
                        .match(UART))
                .isEqualTo(match(PlatformStep.OF_TABLE, 2));
        assertThat(of(new OfEntry("", "", ""), wanted).match(UART).matches()).isFalse();
    }

    @Test
    void caseIsThatOfAsciiOnly() {
        assertThat(OfEntry.sameButForCase("aZ[@`{", "Az[@`{")).isTrue();
        assertThat(OfEntry.sameButForCase("[", "{")).isFalse();
        assertThat(OfEntry.sameButForCase("@", "`")).isFalse();
        assertThat(OfEntry.sameButForCase("k", "\u212a")).isFalse();
        assertThat(OfEntry.sameButForCase("a", "ab")).isFalse();
    }

    @Test
    void acpiIdsOfTheDeviceGoBeforeTheOrderOfTheTable() {
        PlatformDriver driver = acpi(List.of(), new AcpiEntry("PNP0501"), new AcpiEntry("ZEPH0001"));

        assertThat(driver.match(acpiDevice(ACPI))).isEqualTo(match(PlatformStep.ACPI_TABLE, 1));
        assertThat(acpi(List.of(), new AcpiEntry("zeph0001"))
                        .match(acpiDevice(ACPI))
                        .matches())
                .isFalse();
    }

    @Test
    void theAcpiTableIsAskedOfPresentDevicesAndUpToItsEnd() {
        PlatformDriver driver = acpi(List.of(), new AcpiEntry("PNP0501"));

        assertThat(driver.match(acpiDevice(new AcpiCompanion(false, List.of("PNP0501"), List.of())))
                        .matches())
                .isFalse();
        assertThat(acpi(List.of(), new AcpiEntry(""), new AcpiEntry("PNP0501"))
                        .match(acpiDevice(ACPI))
                        .matches())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "010601, FFFFFF, 010601, true",
        "010601, FFFFFF, 010602, false",
        "010601, FFFFFF, 010701, false",
        "010601, FFFFFFFF, 010601, true",
        "010601, FFFFFF, '', false",
        "010601, FFFF00, 0106ff, true",
        "010601, FF0000, 010000, true",
        "010601, FF0000, 020601, false",
        "010601, 0000FF, ffff01, true",
        "0106AB, FFFFFF, 0106ab, true",
        "0106AB, FFFFFF, 0106AB, false",
        "01060F, FFFF0C, 01060c, true",
        "01060F, FFFF0C, 01060f, false",
        "010601, FFFFFF, 0106, false",
        "010601, 000000, PNP0501, true"
    })
    void anAcpiClassIsComparedByteForByteUnderItsMask(String wanted, String mask, String id, boolean matches) {
        AcpiEntry entry = new AcpiEntry("", Integer.parseInt(wanted, 16), Integer.parseUnsignedInt(mask, 16));

        assertThat(entry.matches(id)).isEqualTo(matches);
        assertThat(entry.isEnd()).isFalse();
    }

    @Test
    void thePrp0001IdLeadsToTheDeviceTreeTable() {
        AcpiCompanion companion =
                new AcpiCompanion(true, List.of("PRP0001", "PNP0501"), List.of("zephyr,uart-2", "NS16550"));
        List<OfEntry> table = List.of(new OfEntry("ns16550"), new OfEntry("zephyr,uart-2"));

        assertThat(acpi(table).match(acpiDevice(companion))).isEqualTo(match(PlatformStep.ACPI_COMPATIBLE, 1));
        // What comes behind that id is not asked any more.
        assertThat(acpi(List.of(), new AcpiEntry("PNP0501"))
                        .match(acpiDevice(companion))
                        .matches())
                .isFalse();
        assertThat(acpi(List.of(), new AcpiEntry("PRP0001")).match(acpiDevice(companion)))
                .isEqualTo(match(PlatformStep.ACPI_TABLE, 0));
    }

    @Test
    void aDriverWithoutAcpiTableIsComparedByCompatibleWhateverTheIds() {
        AcpiCompanion companion = new AcpiCompanion(false, List.of("PNP0501"), List.of("ns16550"));

        assertThat(uart("ns16550").match(acpiDevice(companion))).isEqualTo(match(PlatformStep.ACPI_COMPATIBLE, 0));
        assertThat(acpi(List.of(new OfEntry("ns16550")))
                        .match(acpiDevice(companion))
                        .matches())
                .isFalse();
    }

    @Test
    void acpiStopsAtAnEntryWithoutCompatible() {
        AcpiCompanion companion = new AcpiCompanion(true, List.of("PRP0001"), List.of("ns16550"));
        List<OfEntry> table = List.of(new OfEntry("serial", "", ""), new OfEntry("ns16550"));

        assertThat(new PlatformDriver("zephyr", table)
                        .match(acpiDevice(companion))
                        .matches())
                .isFalse();
    }

    @Test
    void aTableOfNamesHidesTheDriversOwnName() {
        PlatformDevice device = new PlatformDevice("zephyr");

        assertThat(new PlatformDriver("zephyr").match(device)).isEqualTo(match(PlatformStep.DRIVER_NAME, -1));
        assertThat(named("breeze", "zephyr").match(device)).isEqualTo(match(PlatformStep.ID_TABLE, 1));
        assertThat(named("breeze").match(device)).isEqualTo(match(PlatformStep.NOT_IN_ID_TABLE, -1));
        assertThat(named("", "zephyr").match(device)).isEqualTo(match(PlatformStep.NOT_IN_ID_TABLE, -1));
        assertThat(named("x", "").match(new PlatformDevice("")).matches()).isFalse();
        assertThat(named("breeze").match(device).matches()).isFalse();
        assertThat(new PlatformDriver("breeze").match(device)).isEqualTo(match(PlatformStep.OTHER_NAME, -1));
        assertThat(new PlatformDriver("breeze").match(device).matches()).isFalse();
    }

    @Test
    void eachStepIsTriedOnlyAfterTheOnesBefore() {
        PlatformDevice device = new PlatformDevice("zephyr", NODE, ACPI, null);
        List<OfEntry> table = List.of(new OfEntry("ns16550"));
        PlatformDriver all = new PlatformDriver(
                "zephyr", table, List.of(new AcpiEntry("PNP0501")), List.of("zephyr"), List.of("ns16550"));

        assertThat(all.match(device).step()).isEqualTo(PlatformStep.NEW_COMPATIBLE);
        assertThat(new PlatformDriver("zephyr", table, all.acpiTable(), all.idTable(), List.of())
                        .match(device)
                        .step())
                .isEqualTo(PlatformStep.OF_TABLE);
        assertThat(new PlatformDriver("zephyr", List.of(), all.acpiTable(), all.idTable(), List.of())
                        .match(device)
                        .step())
                .isEqualTo(PlatformStep.ACPI_TABLE);
        assertThat(new PlatformDriver("zephyr", List.of(), List.of(), all.idTable(), List.of())
                        .match(device)
                        .step())
                .isEqualTo(PlatformStep.ID_TABLE);
    }

    @Test
    void aNewCompatibleTakesFreeDevicesAtOnceAndContendsForTheOthers() {
        PlatformBus bus = new PlatformBus();
        bus.addDriver(uart("zephyr,uart"));
        bus.addDriver(new PlatformDriver("lender"));
        bus.addDevice("9000.serial", UART);
        bus.addDevice(
                "a000.dma", new PlatformDevice("a000.dma", new DeviceNode("dma@a000", "", List.of("zephyr,dma"))));

        assertThat(bus.newCompatible("lender", "zephyr,dma").events())
                .extracting(BusEvent::device)
                .containsExactly("a000.dma");
        assertThat(bus.newCompatible("lender", "zephyr,uart").events()).isEmpty();
        assertThat(bus.driver("lender").orElseThrow().match(UART)).isEqualTo(match(PlatformStep.NEW_COMPATIBLE, 1));
        BusResult<PlatformMatch> gap = bus.unbind("zephyr", "9000.serial");
        assertThat(((BusEvent.Unbound<PlatformMatch>) gap.events().get(0)).orderDecides())
                .isTrue();
        assertThat(bus.bind("lender", "9000.serial").succeeded()).isTrue();
        assertThat(bus.newCompatible("nobody", "x").error()).isEqualTo(StoreError.NO_SUCH_DRIVER);
    }

    @Test
    void anOverrideOnTheBusMovesADeviceByUnbindAndProbe() {
        PlatformBus bus = new PlatformBus();
        bus.addDriver(uart("ns16550"));
        bus.addDriver(new PlatformDriver("lender"));
        bus.addDevice("9000.serial", UART);

        bus.driverOverride("9000.serial", "lender\n");
        bus.unbind("zephyr", "9000.serial");
        bus.driversProbe("9000.serial");

        assertThat(bus.driverOf("9000.serial")).contains("lender");
    }

    private static PlatformMatch match(PlatformStep step, int number) {
        return new PlatformMatch(step, number);
    }

    private static PlatformDevice acpiDevice(AcpiCompanion companion) {
        return new PlatformDevice("ZEPH0001:00", null, companion, null);
    }

    private static PlatformDriver uart(String... compatible) {
        return new PlatformDriver(
                "zephyr", Arrays.stream(compatible).map(OfEntry::new).toList());
    }

    private static PlatformDriver of(OfEntry... table) {
        return new PlatformDriver("zephyr", List.of(table));
    }

    private static PlatformDriver acpi(List<OfEntry> ofTable, AcpiEntry... table) {
        return new PlatformDriver("zephyr", ofTable, List.of(table), null, List.of());
    }

    private static PlatformDriver named(String... names) {
        return new PlatformDriver("zephyr", List.of(), null, List.of(names), List.of());
    }
}
