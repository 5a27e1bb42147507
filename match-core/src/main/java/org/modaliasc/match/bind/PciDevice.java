// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import org.jspecify.annotations.Nullable;
import org.modaliasc.match.PciDeviceId;

/**
 * What the kernel's binding rules look at in a PCI device. Immutable.
 *
 * @param id its ids
 * @param driverOverride name of the only driver that may bind, or null if any may; never empty
 * @param matchEnabled whether it takes drivers at all; the kernel sets {@code match_driver} once a device has been added to the bus
 */
public record PciDevice(PciDeviceId id, @Nullable String driverOverride, boolean matchEnabled) {
    /** Checks that an override is a name. */
    public PciDevice {
        if (driverOverride != null && driverOverride.isEmpty()) {
            throw new IllegalArgumentException("An empty override is none; give null.");
        }
    }

    /** Creates a device that takes any driver. */
    public PciDevice(PciDeviceId id) {
        this(id, null, true);
    }

    /** Returns the device with another override, or without one if the name is null. */
    public PciDevice withDriverOverride(@Nullable String name) {
        return new PciDevice(id, name, matchEnabled);
    }

    /** Returns the device with matching enabled or disabled. */
    public PciDevice withMatchEnabled(boolean enabled) {
        return new PciDevice(id, driverOverride, enabled);
    }
}
