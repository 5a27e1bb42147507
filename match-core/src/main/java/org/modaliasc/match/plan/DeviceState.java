// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a device before a plan is carried out.
 *
 * @param address where it is
 * @param bound whether it is bound to a driver, as far as that is known
 * @param driver name of the driver it is bound to; null if it is bound to none or that is not known
 * @param override its {@code driver_override}; null if it has none or that is not known
 */
public record DeviceState(
        PciAddress address,
        Bound bound,
        @Nullable String driver,
        @Nullable String override) {
    /** Whether a device is bound. */
    public enum Bound {
        /** It is. */
        YES,
        /** It is not. */
        NO,
        /** Nobody has looked. */
        UNKNOWN
    }

    /** Checks the names, and that a driver is named only of a device that is bound. */
    public DeviceState {
        if (driver != null) {
            DriverName.checked(driver);
        }
        if ((driver != null) != (bound == Bound.YES)) {
            throw new IllegalArgumentException("A device is bound to a driver with a name.");
        }
        if (override != null && override.isEmpty()) {
            throw new IllegalArgumentException("An empty override is none; give null.");
        }
    }

    /** Returns a device of which nothing is known but its address. */
    public static DeviceState unknown(PciAddress address) {
        return new DeviceState(address, Bound.UNKNOWN, null, null);
    }

    /** Returns a device that is bound to a driver, without override. */
    public static DeviceState boundTo(PciAddress address, String driver) {
        return new DeviceState(address, Bound.YES, driver, null);
    }

    /** Returns a device that is bound to no driver and has no override. */
    public static DeviceState unbound(PciAddress address) {
        return new DeviceState(address, Bound.NO, null, null);
    }
}
