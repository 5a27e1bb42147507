// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import java.util.List;

/**
 * What ACPI says of a device.
 *
 * @param present whether the device is there, and this is the first of the devices that share the companion
 * @param hardwareIds its hardware id and its compatible ids, and a class as six lower-case hexadecimal digits if it has one
 * @param compatible device-tree strings, which go with the hardware id {@code PRP0001}
 */
public record AcpiCompanion(boolean present, List<String> hardwareIds, List<String> compatible) {
    /** Copies the lists. */
    public AcpiCompanion {
        hardwareIds = List.copyOf(hardwareIds);
        compatible = List.copyOf(compatible);
    }
}
