// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import org.jspecify.annotations.Nullable;

/**
 * What the rules of the platform bus look at in a device. Immutable.
 *
 * @param name that drivers are compared with; on the bus a number or an address may be added to it
 * @param node in the device tree, or null
 * @param acpi what ACPI says of it, or null
 * @param driverOverride name of the only driver that may bind, or null if any may; never empty
 */
public record PlatformDevice(
        String name,
        @Nullable DeviceNode node,
        @Nullable AcpiCompanion acpi,
        @Nullable String driverOverride) {
    /** Checks that an override is a name. */
    public PlatformDevice {
        if (driverOverride != null && driverOverride.isEmpty()) {
            throw new IllegalArgumentException("An empty override is none; give null.");
        }
    }

    /** Creates a device that is known by its name only. */
    public PlatformDevice(String name) {
        this(name, null, null, null);
    }

    /** Creates a device of a device tree. */
    public PlatformDevice(String name, DeviceNode node) {
        this(name, node, null, null);
    }

    /** Returns the device with another override, or without one if the name is null. */
    public PlatformDevice withDriverOverride(@Nullable String override) {
        return new PlatformDevice(name, node, acpi, override);
    }
}
