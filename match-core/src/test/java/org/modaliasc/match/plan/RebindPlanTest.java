// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.bind.PciDevice;
import org.modaliasc.match.bind.PciDriver;
import org.modaliasc.match.bind.PciIdTable;
import org.modaliasc.match.plan.DeviceState.Bound;

class RebindPlanTest {
    private static final PciAddress FIRST = PciAddress.parse("0000:03:00.0");
    private static final PciAddress SECOND = PciAddress.parse("0000:03:00.1");
    private static final String DEVICES = "/sys/bus/pci/devices/";

    private static List<String> writes(RebindPlan plan) {
        return plan.devices().stream()
                .flatMap(device -> device.writes().stream())
                .map(write -> (write.onlyIfBound() ? "maybe " : "") + write.text() + " > " + write.path())
                .toList();
    }

    @Test
    void aDeviceIsOverriddenBeforeItLosesItsDriver() {
        RebindPlan plan = RebindPlan.bind(List.of(DeviceState.boundTo(FIRST, "zephyr")), "vfio-pci");

        assertThat(writes(plan))
                .containsExactly(
                        "vfio-pci > " + DEVICES + "0000:03:00.0/driver_override",
                        "0000:03:00.0 > " + DEVICES + "0000:03:00.0/driver/unbind",
                        "0000:03:00.0 > /sys/bus/pci/drivers_probe");
        assertThat(plan.devices()).singleElement().satisfies(device -> {
            assertThat(device.driver()).isEqualTo("vfio-pci");
            assertThat(device.override()).isEqualTo("vfio-pci");
        });
    }

    @Test
    void aDeviceWithoutDriverIsNotUnbound() {
        assertThat(writes(RebindPlan.bind(List.of(DeviceState.unbound(FIRST)), "x")))
                .containsExactly(
                        "x > " + DEVICES + "0000:03:00.0/driver_override", "0000:03:00.0 > /sys/bus/pci/drivers_probe");
    }

    @Test
    void aDeviceThatNobodyHasLookedAtIsUnboundIfItIsBound() {
        assertThat(writes(RebindPlan.bind(List.of(DeviceState.unknown(FIRST)), "x")))
                .contains("maybe 0000:03:00.0 > " + DEVICES + "0000:03:00.0/driver/unbind");
    }

    @Test
    void nothingIsDoneToADeviceThatIsThere() {
        DeviceState there = new DeviceState(FIRST, Bound.YES, "x", "x");

        assertThat(writes(RebindPlan.bind(List.of(there), "x"))).isEmpty();
        assertThat(writes(RebindPlan.bind(List.of(DeviceState.boundTo(FIRST, "x")), "x")))
                .containsExactly("x > " + DEVICES + "0000:03:00.0/driver_override");
        assertThat(writes(RebindPlan.bind(List.of(there), "y"))).hasSize(3);
    }

    @Test
    void toRestoreIsTheInverse() {
        RebindPlan plan =
                RebindPlan.restore(List.of(DeviceState.boundTo(FIRST, "x"), DeviceState.boundTo(SECOND, "x")), null);

        assertThat(writes(plan))
                .containsExactly(
                        " > " + DEVICES + "0000:03:00.1/driver_override",
                        "0000:03:00.1 > " + DEVICES + "0000:03:00.1/driver/unbind",
                        "0000:03:00.1 > /sys/bus/pci/drivers_probe",
                        " > " + DEVICES + "0000:03:00.0/driver_override",
                        "0000:03:00.0 > " + DEVICES + "0000:03:00.0/driver/unbind",
                        "0000:03:00.0 > /sys/bus/pci/drivers_probe");
        assertThat(plan.devices()).allSatisfy(device -> {
            assertThat(device.driver()).isNull();
            assertThat(device.override()).isNull();
        });
    }

    @Test
    void aDeviceThatIsBackLosesItsOverrideOnly() {
        assertThat(writes(RebindPlan.restore(List.of(DeviceState.boundTo(FIRST, "zephyr")), "zephyr")))
                .containsExactly(" > " + DEVICES + "0000:03:00.0/driver_override");
    }

    @Test
    void devicesAreBoundInTheOrderGiven() {
        RebindPlan plan = RebindPlan.bind(List.of(DeviceState.unknown(SECOND), DeviceState.unknown(FIRST)), "x");

        assertThat(plan.devices())
                .extracting(device -> device.before().address())
                .containsExactly(SECOND, FIRST);
    }

    @Test
    void onlyTheNamedDriverContendsForADeviceThatIsBound() {
        PciIdEntry entry = new PciIdEntry(0x5a1f, 7, PciIdEntry.ANY_ID, PciIdEntry.ANY_ID, 0, 0, 0);
        PciDriver named = new PciDriver("vfio-pci", PciIdTable.of(List.of()));
        PciDriver zephyr = new PciDriver("zephyr", PciIdTable.of(List.of(entry)));
        PciDriver second = new PciDriver("breeze", PciIdTable.of(List.of(entry)));
        List<PciDriver> drivers = List.of(named, zephyr, second);
        PciDevice device = new PciDevice(new PciDeviceId(0x5a1f, 7, 1, 2, 0x020000), "left-over", true);
        DeviceState state = DeviceState.boundTo(FIRST, "zephyr");

        assertThat(RebindPlan.bind(List.of(state), "vfio-pci").devices().get(0).contenders(device, drivers))
                .containsExactly(named);
        assertThat(RebindPlan.restore(List.of(state), null).devices().get(0).contenders(device, drivers))
                .containsExactly(zephyr, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\nb", "a\0", "\u007f"})
    void namesThatNoDriverHasAreRefused(String name) {
        List<DeviceState> devices = List.of(DeviceState.unknown(FIRST));

        assertThatThrownBy(() -> RebindPlan.bind(devices, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
        assertThatThrownBy(() -> RebindPlan.restore(devices, name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeviceState.boundTo(FIRST, name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesMayHaveBlanksAndBeLong() {
        assertThat(writes(RebindPlan.bind(List.of(DeviceState.unbound(FIRST)), "MTD PCI"))
                        .get(0))
                .startsWith("MTD PCI > ");
        RebindPlan.bind(List.of(), "x".repeat(255));
        assertThatThrownBy(() -> RebindPlan.bind(List.of(), "x".repeat(256)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void statesThatContradictThemselvesAreRefused() {
        assertThatThrownBy(() -> new DeviceState(FIRST, Bound.YES, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeviceState(FIRST, Bound.NO, "x", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeviceState(FIRST, Bound.NO, null, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
