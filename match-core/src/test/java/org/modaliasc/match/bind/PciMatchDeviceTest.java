// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;

/** The truth table of binding; each case names the function of the kernel (6.12) that says so. */
class PciMatchDeviceTest {
    private static final int ANY = PciIdEntry.ANY_ID;
    private static final String BUS_MATCH = "drivers/pci/pci-driver.c: pci_bus_match";
    private static final String MATCH_DEVICE = "drivers/pci/pci-driver.c: pci_match_device";
    private static final String TABLE = "drivers/pci/pci-driver.c: do_pci_match_id";
    private static final String ONE_ID = "drivers/pci/pci.h: pci_match_one_id";
    private static final String OVERRIDE = "include/linux/device.h: device_match_driver_override";
    private static final String ADD = "drivers/pci/pci-driver.c: do_pci_add_dynid";

    private static final PciDevice NIC = new PciDevice(new PciDeviceId(0x1D0F, 0xEC20, 0x1D0F, 0x0001, 0x020000));
    private static final PciDevice MINE = NIC.withDriverOverride("zephyr");
    private static final PciDevice OTHERS = NIC.withDriverOverride("breeze");
    private static final PciDevice NOBODYS = NIC.withDriverOverride("none");

    private static final PciDevice ZEROS = new PciDevice(new PciDeviceId(0, 0, 0, 0, 0x020000));

    private static final DriverEntry NIC_IDS = entry(0x1D0F, 0xEC20, ANY, ANY, 0, 0, 0, 1);
    private static final DriverEntry ANY_OF_VENDOR = entry(0x1D0F, ANY, ANY, ANY, 0, 0, 0, 2);
    private static final DriverEntry ELSEWHERE = entry(0x1D0F, 0xEC21, ANY, ANY, 0, 0, 0, 3);
    private static final DriverEntry UNDER_OVERRIDE = entry(0x1D0F, 0xEC20, ANY, ANY, 0, 0, 1, 4);
    private static final DriverEntry ALL_UNDER_OVERRIDE = entry(ANY, ANY, ANY, ANY, 0, 0, 1, 5);
    private static final DriverEntry ALL = entry(ANY, ANY, ANY, ANY, 0, 0, 0, 6);
    private static final DriverEntry END = entry(0, 0, 0, 0, 0, 0, 0, 0);

    private static final long NO_DATA = -1;

    /** A case, shown by its words. */
    record Case(
            String name, String source, PciDriver driver, PciDevice device, BindingStep step, int number, long data) {
        @Override
        public String toString() {
            return name + " [" + source + "]";
        }
    }

    @ParameterizedTest
    @MethodSource({"flag", "overrides", "dynamicIds", "tables", "fields"})
    void theStepAndTheEntryAreThoseOfTheKernel(Case given) {
        PciMatch match = given.driver.match(given.device);

        assertThat(match.step()).isEqualTo(given.step);
        assertThat(match.number()).isEqualTo(given.number);
        assertThat(match.matches()).isEqualTo(given.data != NO_DATA);
        assertThat(match.entry() == null ? NO_DATA : match.entry().driverData()).isEqualTo(given.data);
    }

    @Test
    void theTruthTableHasAtLeastFortyCasesOfDifferentNames() {
        List<Case> cases = Stream.of(flag(), overrides(), dynamicIds(), tables(), fields())
                .flatMap(part -> part)
                .toList();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(40).extracting(Case::name).doesNotHaveDuplicates();
    }

    static Stream<Case> flag() {
        PciDriver driver = driver(NIC_IDS);
        PciDevice asleep = NIC.withMatchEnabled(false);
        return Stream.of(
                disabled("a device that is not enabled matches no table", driver, asleep),
                disabled("nor a dynamic id", driver().withDynamicId(NIC_IDS), asleep),
                disabled("nor under an override", driver, MINE.withMatchEnabled(false)),
                disabled("and the flag is asked before the override", driver, OTHERS.withMatchEnabled(false)));
    }

    static Stream<Case> overrides() {
        PciDriver plain = driver(NIC_IDS);
        PciDriver reserved = driver(UNDER_OVERRIDE);
        PciDriver bare = new PciDriver("zephyr", null);
        return Stream.of(
                refused("an override to another driver stops a table that matches", OVERRIDE, plain, OTHERS),
                refused("it stops a dynamic id", MATCH_DEVICE, driver().withDynamicId(NIC_IDS), OTHERS),
                refused("it stops an override-only entry", MATCH_DEVICE, reserved, OTHERS),
                refused("an override that no driver has stops all", OVERRIDE, plain, NOBODYS),
                refused("names are compared as a whole", OVERRIDE, plain, NIC.withDriverOverride("zephyr2")),
                refused("a beginning of the name is another name", OVERRIDE, plain, NIC.withDriverOverride("zeph")),
                refused("case counts", OVERRIDE, plain, NIC.withDriverOverride("Zephyr")),
                refused("a blank behind the name counts", OVERRIDE, plain, NIC.withDriverOverride("zephyr ")),
                fixed("an override to this driver still finds the entry", MATCH_DEVICE, plain, MINE, 0, 1),
                fixed("it opens override-only entries", TABLE, reserved, MINE, 0, 4),
                fixed("any flag but 0 is override-only", TABLE, driver(flagged(2)), MINE, 0, 7),
                fixed("also the highest bit of 32", TABLE, driver(flagged(0x80000000)), MINE, 0, 7),
                alone("an override binds what no entry matches", driver(ELSEWHERE), MINE),
                alone("it binds to a driver without a table", bare, MINE),
                alone("it binds to a driver with an empty table", driver(), MINE),
                alone("entries behind the end do not count under it", driver(END, NIC_IDS), MINE),
                alone("a dynamic id of another device does not hinder it", bare.withDynamicId(ELSEWHERE), MINE),
                dynamic("a dynamic id goes before it", bare.withDynamicId(NIC_IDS), MINE, 0, 1));
    }

    static Stream<Case> dynamicIds() {
        PciDriver bare = new PciDriver("zephyr", null);
        PciDriver two = bare.withDynamicId(ANY_OF_VENDOR).withDynamicId(NIC_IDS);
        DriverEntry byClass = entry(ANY, ANY, ANY, ANY, 0x020000, 0xFF0000, 0, 8);
        return Stream.of(
                dynamic("a driver without a table matches by a dynamic id", bare.withDynamicId(NIC_IDS), NIC, 0, 1),
                dynamic("dynamic ids go before the table", driver(NIC_IDS).withDynamicId(ANY_OF_VENDOR), NIC, 0, 2),
                new Case("the first added wins", ADD, two, NIC, BindingStep.DYNAMIC_ID, 0, 2),
                dynamic(
                        "one that differs is passed over",
                        bare.withDynamicId(ELSEWHERE).withDynamicId(ALL),
                        NIC,
                        1,
                        6),
                dynamic("dynamic ids match by class as well", bare.withDynamicId(byClass), NIC, 0, 8),
                dynamic(
                        "they go before override-only entries",
                        driver(UNDER_OVERRIDE).withDynamicId(ALL),
                        MINE,
                        0,
                        6),
                fixed(
                        "the table is tried after they failed",
                        MATCH_DEVICE,
                        driver(ALL).withDynamicId(ELSEWHERE),
                        NIC,
                        0,
                        6),
                nothing("without a match in either there is none", MATCH_DEVICE, bare.withDynamicId(ELSEWHERE), NIC));
    }

    static Stream<Case> tables() {
        DriverEntry deviceZero = entry(0, 0, 0, 0, 0x020000, 0xFFFFFF, 0, 9);
        return Stream.of(
                nothing("a driver without a table takes nothing", TABLE, new PciDriver("zephyr", null), NIC),
                nothing("nor does one with an empty table", TABLE, driver(END), NIC),
                fixed("the first entry that matches wins", TABLE, driver(ELSEWHERE, ANY_OF_VENDOR, NIC_IDS), NIC, 1, 2),
                fixed(
                        "the order of the table counts, not how much an entry says",
                        TABLE,
                        driver(ALL, NIC_IDS),
                        NIC,
                        0,
                        6),
                nothing(
                        "an override-only entry is passed over without an override",
                        TABLE,
                        driver(UNDER_OVERRIDE),
                        NIC),
                nothing("so is one that would match everything", TABLE, driver(ALL_UNDER_OVERRIDE), NIC),
                fixed(
                        "the walk goes on behind an override-only entry",
                        TABLE,
                        driver(UNDER_OVERRIDE, NIC_IDS),
                        NIC,
                        1,
                        1),
                fixed(
                        "under the override the same table gives its first",
                        TABLE,
                        driver(UNDER_OVERRIDE, NIC_IDS),
                        MINE,
                        0,
                        4),
                fixed("a plain entry before it stays first", TABLE, driver(NIC_IDS, UNDER_OVERRIDE), MINE, 0, 1),
                nothing("no flag but 0 is plain", TABLE, driver(flagged(0x80000000)), NIC),
                nothing("the walk ends at an entry of zeros", TABLE, driver(END, NIC_IDS), NIC),
                nothing(
                        "a device id alone does not keep it going",
                        TABLE,
                        driver(entry(0, 7, 0, 7, 7, 0, 1, 7), ALL),
                        NIC),
                fixed("a vendor does", TABLE, driver(entry(1, 0, 0, 0, 0, 0, 0, 0), ALL), NIC, 1, 6),
                fixed("a subvendor does", TABLE, driver(entry(0, 0, 1, 0, 0, 0, 0, 0), ALL), NIC, 1, 6),
                fixed("a class mask does", TABLE, driver(entry(0, 0, 0, 0, 0, 1, 0, 0), ALL), NIC, 1, 6),
                fixed("and may match by the class of a device of zeros", TABLE, driver(deviceZero), ZEROS, 0, 9));
    }

    static Stream<Case> fields() {
        return Stream.of(
                nothing("another vendor", ONE_ID, driver(entry(0x1D0E, ANY, ANY, ANY, 0, 0, 0, 1)), NIC),
                nothing("another device", ONE_ID, driver(entry(ANY, 0xEC21, ANY, ANY, 0, 0, 0, 1)), NIC),
                nothing("another subvendor", ONE_ID, driver(entry(ANY, ANY, 0x1D0E, ANY, 0, 0, 0, 1)), NIC),
                nothing("another subdevice", ONE_ID, driver(entry(ANY, ANY, ANY, 0x0002, 0, 0, 0, 1)), NIC),
                fixed("all four ids", ONE_ID, driver(entry(0x1D0F, 0xEC20, 0x1D0F, 1, 0, 0, 0, 1)), NIC, 0, 1),
                nothing("ffff is an id, not any", ONE_ID, driver(entry(0xFFFF, ANY, ANY, ANY, 0, 0, 0, 1)), NIC),
                nothing("an id of more than 16 bits", ONE_ID, driver(entry(0x11D0F, ANY, ANY, ANY, 0, 0, 0, 1)), NIC),
                nothing("another base class", ONE_ID, driver(entry(ANY, ANY, ANY, ANY, 0x030000, 0xFF0000, 0, 1)), NIC),
                fixed("the mask decides how much counts", ONE_ID, driver(masked(0x020080, 0xFFFF00)), NIC, 0, 1),
                nothing("down to the interface", ONE_ID, driver(masked(0x020080, 0xFFFFFF)), NIC),
                fixed("a mask of single bits", ONE_ID, driver(masked(0x0F0000, 0x020000)), NIC, 0, 1),
                fixed("a class without a mask is no matter", ONE_ID, driver(masked(0x030000, 0)), NIC, 0, 1),
                nothing("the top byte of the mask counts too", ONE_ID, driver(masked(0x01020000, 0xFFFFFFFF)), NIC));
    }

    private static Case disabled(String name, PciDriver driver, PciDevice device) {
        return new Case(name, BUS_MATCH, driver, device, BindingStep.MATCHING_DISABLED, -1, NO_DATA);
    }

    private static Case refused(String name, String source, PciDriver driver, PciDevice device) {
        return new Case(name, source, driver, device, BindingStep.OVERRIDE_NAMES_ANOTHER, -1, NO_DATA);
    }

    private static Case nothing(String name, String source, PciDriver driver, PciDevice device) {
        return new Case(name, source, driver, device, BindingStep.NOTHING_MATCHES, -1, NO_DATA);
    }

    private static Case alone(String name, PciDriver driver, PciDevice device) {
        return new Case(name, MATCH_DEVICE, driver, device, BindingStep.OVERRIDE_ALONE, -1, 0);
    }

    private static Case dynamic(String name, PciDriver driver, PciDevice device, int number, long data) {
        return new Case(name, MATCH_DEVICE, driver, device, BindingStep.DYNAMIC_ID, number, data);
    }

    private static Case fixed(String name, String source, PciDriver driver, PciDevice device, int number, long data) {
        return new Case(name, source, driver, device, BindingStep.STATIC_ENTRY, number, data);
    }

    private static PciDriver driver(DriverEntry... table) {
        return new PciDriver("zephyr", PciIdTable.ofEntries(List.of(table)));
    }

    private static DriverEntry flagged(int overrideOnly) {
        return entry(0x1D0F, 0xEC20, ANY, ANY, 0, 0, overrideOnly, 7);
    }

    private static DriverEntry masked(int classCode, int classMask) {
        return entry(ANY, ANY, ANY, ANY, classCode, classMask, 0, 1);
    }

    private static DriverEntry entry(
            int vendor, int device, int subvendor, int subdevice, int classCode, int classMask, int flag, long data) {
        return new DriverEntry(new PciIdEntry(vendor, device, subvendor, subdevice, classCode, classMask, flag), data);
    }
}
