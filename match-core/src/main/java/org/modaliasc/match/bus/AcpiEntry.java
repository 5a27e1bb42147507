// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

/**
 * An entry of a driver's {@code acpi_match_table}; it matches by its id or by its class.
 *
 * @param id hardware id, or empty
 * @param classCode 24 bits, or 0
 * @param classMask the bytes of the class that count; of each the bits that count
 */
public record AcpiEntry(String id, int classCode, int classMask) {
    /** Creates an entry that matches by its id. */
    public AcpiEntry(String id) {
        this(id, 0, 0);
    }

    boolean isEnd() {
        return id.isEmpty() && classCode == 0;
    }

    boolean matches(String hardwareId) {
        // Mirrors __acpi_match_device and __acpi_match_device_cls in drivers/acpi/bus.c (6.12).
        return !id.isEmpty() && id.equals(hardwareId) || classCode != 0 && matchesClass(hardwareId);
    }

    private boolean matchesClass(String hardwareId) {
        for (int place = 0; place < 3; place++) {
            int shift = 8 * (2 - place);
            int mask = classMask >> shift & 0xFF;
            int wanted = classCode >> shift & mask;
            // The device's digits are not masked, so that a byte under a partial mask must have no other bits.
            String digits =
                    Character.toString(Character.forDigit(wanted >> 4, 16)) + Character.forDigit(wanted & 15, 16);
            if (mask != 0 && !hardwareId.startsWith(digits, 2 * place)) {
                return false;
            }
        }
        return true;
    }
}
