// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.bind.BindingStep;
import org.modaliasc.match.bind.NewIdCheck;
import org.modaliasc.match.bind.PciDevice;
import org.modaliasc.match.bind.PciDriver;
import org.modaliasc.match.bind.PciIdTable;
import org.modaliasc.match.bind.PciMatch;
import org.modaliasc.match.bind.StoreError;

/** Mirrors drivers/base/bus.c and drivers/base/dd.c (6.12), as the functions' names in the tests say. */
class PciBusTest {
    private static final int ANY = PciIdEntry.ANY_ID;
    private static final String ONE = "0000:01:00.0";
    private static final String TWO = "0000:02:00.0";
    private static final String THREE = "0000:03:00.0";
    private static final PciDevice NIC = new PciDevice(new PciDeviceId(0x1D0F, 0xEC20, 0, 0, 0x020000));
    private static final PciDevice DISK = new PciDevice(new PciDeviceId(0x1D0F, 0xEC30, 0, 0, 0x010802));
    private static final PciDriver ZEPHYR = driver("zephyr", 0x1D0F, 0xEC20, 0);
    private static final PciDriver BREEZE = driver("breeze", 0x1D0F, ANY, 0);
    private static final PciDriver LENDER = driver("lender", ANY, ANY, 1);
    private static final PciDriver STUB = new PciDriver("stub", null);

    private PciBus bus;

    @BeforeEach
    void emptyBus() {
        bus = new PciBus(NewIdCheck.PLAIN_IDS);
    }

    @Test
    void aNewDeviceGoesToTheFirstDriverThatTakesIt() {
        bus.addDriver(LENDER);
        bus.addDriver(BREEZE);
        bus.addDriver(ZEPHYR);

        BusResult<PciMatch> result = bus.addDevice(ONE, NIC);

        assertThat(result.succeeded()).isTrue();
        assertThat(bound(result)).containsExactly(ONE + " breeze STATIC_ENTRY");
        assertThat(bus.driverOf(ONE)).contains("breeze");
    }

    @Test
    void aNewDriverGetsTheFreeDevicesInTheOrderOfTheirComing() {
        bus.addDriver(ZEPHYR);
        bus.addDevice(THREE, DISK);
        bus.addDevice(ONE, NIC);
        bus.addDevice(TWO, DISK);

        assertThat(bound(bus.addDriver(BREEZE)))
                .containsExactly(THREE + " breeze STATIC_ENTRY", TWO + " breeze STATIC_ENTRY");
        assertThat(bus.driverOf(ONE)).contains("zephyr");
    }

    @Test
    void withoutAutoprobeNothingIsBoundUntilSomebodyWrites() {
        bus.autoprobe(false);
        assertThat(bus.addDriver(ZEPHYR).events()).isEmpty();
        assertThat(bus.addDevice(ONE, NIC).events()).isEmpty();
        bus.removeDriver("zephyr");
        assertThat(bus.addDriver(ZEPHYR).events()).isEmpty();
        assertThat(bound(bus.driversProbe(ONE))).containsExactly(ONE + " zephyr STATIC_ENTRY");

        bus.autoprobe(true);
        assertThat(bound(bus.addDevice(TWO, NIC))).hasSize(1);
    }

    @Test
    void namesAreTakenOnce() {
        bus.addDriver(ZEPHYR);
        bus.addDevice(ONE, NIC);

        assertThat(bus.addDriver(driver("zephyr", ANY, ANY, 0)).error()).isEqualTo(StoreError.DRIVER_EXISTS);
        assertThat(bus.addDevice(ONE, DISK).error()).isEqualTo(StoreError.DEVICE_EXISTS);
        assertThat(bus.driver("zephyr")).contains(ZEPHYR);
        assertThat(bus.device(ONE)).contains(NIC);
    }

    @Test
    void bindingNeedsAMatch() {
        bus.addDriver(LENDER);
        bus.addDevice(ONE, NIC);

        assertThat(bus.bind("lender", ONE).error()).isEqualTo(StoreError.DRIVER_REFUSES);
        assertThat(bus.bind("lender", ONE).succeeded()).isFalse();
        bus.driverOverride(ONE, "lender");
        assertThat(bound(bus.bind("lender", ONE))).containsExactly(ONE + " lender STATIC_ENTRY");
        assertThat(bus.bind("lender", TWO).error()).isEqualTo(StoreError.NO_SUCH_DEVICE);
        assertThat(bus.bind("nobody", ONE).error()).isEqualTo(StoreError.NO_SUCH_DRIVER);
    }

    @Test
    void bindingAsksForTheMatchBeforeItAsksWhetherTheDeviceIsFree() {
        bus.addDriver(ZEPHYR);
        bus.addDriver(BREEZE);
        bus.addDriver(LENDER);
        bus.addDevice(ONE, NIC);

        assertThat(bus.bind("breeze", ONE).error()).isEqualTo(StoreError.ALREADY_BOUND);
        assertThat(bus.bind("zephyr", ONE).error()).isEqualTo(StoreError.ALREADY_BOUND);
        assertThat(bus.bind("lender", ONE).error()).isEqualTo(StoreError.DRIVER_REFUSES);
        assertThat(bus.driverOf(ONE)).contains("zephyr");
    }

    @Test
    void unbindingIsForTheDriverThatHoldsTheDevice() {
        bus.addDriver(ZEPHYR);
        bus.addDriver(BREEZE);
        bus.addDevice(ONE, NIC);

        assertThat(bus.unbind("breeze", ONE).error()).isEqualTo(StoreError.NOT_BOUND_TO_DRIVER);
        assertThat(bus.unbind("zephyr", TWO).error()).isEqualTo(StoreError.NO_SUCH_DEVICE);
        assertThat(bus.unbind("nobody", ONE).error()).isEqualTo(StoreError.NO_SUCH_DRIVER);
        assertThat(bus.unbind("zephyr", ONE).succeeded()).isTrue();
        assertThat(bus.driverOf(ONE)).isEmpty();
        assertThat(bus.unbind("zephyr", ONE).error()).isEqualTo(StoreError.NOT_BOUND_TO_DRIVER);
    }

    @Test
    void betweenUnbindAndBindEveryDriverThatTakesTheDeviceMayWin() {
        bus.addDriver(ZEPHYR);
        bus.addDriver(BREEZE);
        bus.addDriver(STUB);
        bus.addDevice(ONE, NIC);
        bus.newId("stub", "1d0f ec20");

        BusEvent.Unbound<PciMatch> gap = unbound(bus.unbind("zephyr", ONE));

        assertThat(gap.device()).isEqualTo(ONE);
        assertThat(gap.driver()).isEqualTo("zephyr");
        assertThat(gap.contenders()).extracting(Contender::driver).containsExactly("zephyr", "breeze", "stub");
        assertThat(gap.contenders().get(2).match().step()).isEqualTo(BindingStep.DYNAMIC_ID);
        assertThat(gap.orderDecides()).isTrue();
        // The probe that somebody else writes comes first, and the bind that was planned too late.
        bus.driversProbe(ONE);
        assertThat(bus.bind("stub", ONE).error()).isEqualTo(StoreError.ALREADY_BOUND);
    }

    @Test
    void anOverrideLeavesOneContender() {
        bus.addDriver(ZEPHYR);
        bus.addDriver(BREEZE);
        bus.addDriver(LENDER);
        bus.addDevice(ONE, NIC);
        bus.driverOverride(ONE, "lender\n");

        BusEvent.Unbound<PciMatch> gap = unbound(bus.unbind("zephyr", ONE));

        assertThat(gap.contenders()).extracting(Contender::driver).containsExactly("lender");
        assertThat(gap.orderDecides()).isFalse();
    }

    @Test
    void driversThatMayStillBeLoadedContendBehindTheOthers() {
        bus.addDriver(ZEPHYR);
        bus.addDevice(ONE, NIC);

        assertThat(bus.contenders(ONE, List.of(BREEZE, LENDER, driver("zephyr", ANY, ANY, 0))))
                .extracting(Contender::driver)
                .containsExactly("zephyr", "breeze");
        assertThat(bus.contenders(TWO, List.of(BREEZE))).isEmpty();
        assertThat(bus.driver("breeze")).isEmpty();
    }

    @Test
    void anOverrideThatNoDriverHasKeepsTheDeviceFree() {
        bus.addDriver(ZEPHYR);
        bus.addDevice(ONE, NIC.withDriverOverride("none"));

        assertThat(bus.driverOf(ONE)).isEmpty();
        assertThat(bus.driversProbe(ONE).succeeded()).isTrue();
        assertThat(bus.driverOf(ONE)).isEmpty();
        assertThat(bus.bind("zephyr", ONE).error()).isEqualTo(StoreError.DRIVER_REFUSES);
    }

    @Test
    void anOverrideMovesNothingByItselfAndIsClearedByANewline() {
        bus.addDriver(ZEPHYR);
        bus.addDevice(ONE, NIC);

        assertThat(bus.driverOverride(ONE, "stub\n").events()).isEmpty();
        assertThat(bus.driverOf(ONE)).contains("zephyr");
        assertThat(bus.device(ONE)).contains(NIC.withDriverOverride("stub"));
        assertThat(bus.driverOverride(ONE, "z".repeat(4095)).error()).isEqualTo(StoreError.OVERRIDE_TOO_LONG);
        assertThat(bus.device(ONE)).contains(NIC.withDriverOverride("stub"));
        bus.driverOverride(ONE, "\n");
        assertThat(bus.device(ONE)).contains(NIC);
        assertThat(bus.driverOverride(TWO, "stub").error()).isEqualTo(StoreError.NO_SUCH_DEVICE);
    }

    @Test
    void probingLeavesABoundDeviceAlone() {
        bus.addDriver(ZEPHYR);
        bus.addDriver(LENDER);
        bus.addDevice(ONE, NIC);
        bus.driverOverride(ONE, "lender");

        assertThat(bus.driversProbe(ONE).events()).isEmpty();
        assertThat(bus.driverOf(ONE)).contains("zephyr");
        assertThat(bus.driversProbe(TWO).error()).isEqualTo(StoreError.NO_SUCH_DEVICE);
    }

    @Test
    void aNewIdTakesEveryFreeDeviceThatMatchesAndNoneThatIsBound() {
        bus.addDriver(ZEPHYR);
        bus.addDriver(STUB);
        bus.addDevice(ONE, NIC);
        bus.addDevice(TWO, DISK);
        bus.addDevice(THREE, DISK);

        assertThat(bound(bus.newId("stub", "1d0f ec30")))
                .containsExactly(TWO + " stub DYNAMIC_ID", THREE + " stub DYNAMIC_ID");
        assertThat(bus.newId("stub", "1d0f ec30").error()).isEqualTo(StoreError.MATCHES_DYNAMIC_ID);
        assertThat(bus.newId("stub", "1d0f ec20").events()).isEmpty();
        assertThat(bus.newId("stub", "1d0f").error()).isEqualTo(StoreError.TOO_FEW_NUMBERS);
        assertThat(bus.newId("nobody", "1 2").error()).isEqualTo(StoreError.NO_SUCH_DRIVER);
        assertThat(bus.driver("stub").orElseThrow().dynamicIds()).hasSize(2);
    }

    @Test
    void aNewIdWorksWithoutAutoprobeToo() {
        bus.addDriver(STUB);
        bus.addDevice(ONE, NIC);
        bus.autoprobe(false);

        assertThat(bound(bus.newId("stub", "1d0f ec20"))).hasSize(1);
    }

    @Test
    void theBusKnowsDuplicatesInTheWayOfItsKernel() {
        PciBus older = new PciBus(NewIdCheck.STAND_IN_DEVICE);
        PciDriver driver = new PciDriver("zephyr", PciIdTable.of(List.of(new PciIdEntry(1, 2, 0xFFFF, ANY, 0, 0, 0))));
        older.addDriver(driver);
        bus.addDriver(driver);

        assertThat(older.newId("zephyr", "1 2").error()).isEqualTo(StoreError.MATCHES_STATIC_ENTRY);
        assertThat(bus.newId("zephyr", "1 2").succeeded()).isTrue();
    }

    @Test
    void removingAnIdLeavesItsDevicesBound() {
        bus.addDriver(STUB);
        bus.addDevice(ONE, NIC);
        bus.newId("stub", "1d0f ec20");

        assertThat(bus.removeId("stub", "1d0f ec20").succeeded()).isTrue();
        assertThat(bus.driverOf(ONE)).contains("stub");
        assertThat(bus.removeId("stub", "1d0f ec20").error()).isEqualTo(StoreError.NO_SUCH_DYNAMIC_ID);
        assertThat(bus.removeId("nobody", "1 2").error()).isEqualTo(StoreError.NO_SUCH_DRIVER);
        assertThat(unbound(bus.unbind("stub", ONE)).contenders()).isEmpty();
    }

    @Test
    void removingAnIdTriesTheOthersOnNothing() {
        bus.addDriver(STUB);
        bus.addDevice(ONE, NIC);
        bus.newId("stub", "1d0f ec20");
        bus.newId("stub", "1 2");
        bus.unbind("stub", ONE);

        assertThat(bus.removeId("stub", "1 2").events()).isEmpty();
        assertThat(bus.driverOf(ONE)).isEmpty();
    }

    @Test
    void aDriverThatIsRemovedFreesItsDevicesTheLastBoundFirst() {
        bus.addDriver(BREEZE);
        bus.addDevice(TWO, DISK);
        bus.addDevice(ONE, NIC);
        bus.addDriver(ZEPHYR);
        bus.addDriver(new PciDriver("stub", PciIdTable.of(List.of(new PciIdEntry(1, ANY, ANY, ANY, 0, 0, 0)))));
        bus.addDevice(THREE, new PciDevice(new PciDeviceId(1, 1, 1, 1, 1)));

        BusResult<PciMatch> result = bus.removeDriver("breeze");

        assertThat(result.events()).extracting(BusEvent::device).containsExactly(ONE, TWO);
        assertThat(((BusEvent.Unbound<PciMatch>) result.events().get(0)).contenders())
                .extracting(Contender::driver)
                .containsExactly("zephyr");
        assertThat(bus.driverOf(ONE)).isEmpty();
        assertThat(bus.driverOf(THREE)).contains("stub");
        assertThat(bus.removeDriver("breeze").error()).isEqualTo(StoreError.NO_SUCH_DRIVER);
    }

    @Test
    void aDeviceThatIsRemovedLeavesItsDriverAndNobodyContends() {
        bus.addDriver(ZEPHYR);
        bus.addDevice(ONE, NIC);
        bus.addDevice(TWO, DISK);

        assertThat(unbound(bus.removeDevice(ONE)).contenders()).isEmpty();
        assertThat(bus.device(ONE)).isEmpty();
        assertThat(bus.driverOf(ONE)).isEmpty();
        assertThat(bus.removeDevice(ONE).error()).isEqualTo(StoreError.NO_SUCH_DEVICE);
        assertThat(bus.removeDevice(TWO).events()).isEmpty();
        assertThat(bound(bus.addDevice(ONE, NIC))).hasSize(1);
    }

    @Test
    void aDeviceWithMatchingDisabledIsPassedOver() {
        bus.addDriver(ZEPHYR);

        assertThat(bus.addDevice(ONE, NIC.withMatchEnabled(false)).events()).isEmpty();
        assertThat(bus.bind("zephyr", ONE).error()).isEqualTo(StoreError.DRIVER_REFUSES);
    }

    private static List<String> bound(BusResult<PciMatch> result) {
        assertThat(result.error()).isNull();
        return result.events().stream()
                .map(event -> (BusEvent.Bound<PciMatch>) event)
                .map(event -> event.device() + " " + event.driver() + " "
                        + event.match().step())
                .toList();
    }

    private static BusEvent.Unbound<PciMatch> unbound(BusResult<PciMatch> result) {
        assertThat(result.events()).hasSize(1);
        return (BusEvent.Unbound<PciMatch>) result.events().get(0);
    }

    private static PciDriver driver(String name, int vendor, int device, int overrideOnly) {
        return new PciDriver(
                name, PciIdTable.of(List.of(new PciIdEntry(vendor, device, ANY, ANY, 0, 0, overrideOnly))));
    }
}
