// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.plan.DeviceState.Bound;
import org.modaliasc.match.plan.SysfsWrite.Kind;

/**
 * The writes that give devices to a driver, or back to the one they would have without an override. Immutable.
 *
 * <p>Each device goes all its way before the next one. The override is written first, so that from the unbinding to the probing no other
 * driver than the named one can take the device; still the three writes are no unit, and after a failure between them the device has no
 * driver.
 *
 * @param devices in the order in which they are to be treated
 */
public record RebindPlan(List<DevicePlan> devices) {
    private static final String BUS = "/sys/bus/pci";

    /** Copies the list. */
    public RebindPlan {
        devices = List.copyOf(devices);
    }

    /**
     * Plans to bind devices to a driver, whatever ids it has; its module must have been loaded.
     *
     * @throws IllegalArgumentException with one sentence if no driver can have that name
     */
    public static RebindPlan bind(List<DeviceState> devices, String driver) {
        DriverName.checked(driver);
        return new RebindPlan(devices.stream()
                .map(device -> plan(device, driver, driver, driver.equals(device.driver())))
                .toList());
    }

    /**
     * Plans the inverse of {@link #bind}: devices lose their override, in the reverse order, and go to the driver that the bus chooses.
     *
     * @param driver the one that they are expected to go to; null if that is not known
     * @throws IllegalArgumentException with one sentence if no driver can have that name
     */
    public static RebindPlan restore(List<DeviceState> devices, @Nullable String driver) {
        if (driver != null) {
            DriverName.checked(driver);
        }
        List<DevicePlan> plans = new ArrayList<>();
        for (DeviceState device : devices) {
            boolean there = driver != null && driver.equals(device.driver());
            plans.add(plan(device, driver, null, there));
        }
        Collections.reverse(plans);
        return new RebindPlan(plans);
    }

    private static DevicePlan plan(
            DeviceState device, @Nullable String driver, @Nullable String override, boolean there) {
        String name = device.address().toString();
        String directory = BUS + "/devices/" + name;
        List<SysfsWrite> writes = new ArrayList<>();
        // What a device has already needs no write; of an override nobody knows unless somebody has looked.
        if (!there || override == null || !override.equals(device.override())) {
            String text = override == null ? "" : override;
            writes.add(new SysfsWrite(Kind.OVERRIDE, directory + "/driver_override", text, false));
        }
        if (!there && device.bound() != Bound.NO) {
            boolean unsure = device.bound() == Bound.UNKNOWN;
            writes.add(new SysfsWrite(Kind.UNBIND, directory + "/driver/unbind", name, unsure));
        }
        if (!there) {
            writes.add(new SysfsWrite(Kind.PROBE, BUS + "/drivers_probe", name, false));
        }
        return new DevicePlan(device, driver, override, writes);
    }
}
