// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

/**
 * The answer to whether a platform driver takes a device.
 *
 * @param step what decided
 * @param number position in the table or among the strings that decided, counted from 0; -1 if none did
 */
public record PlatformMatch(PlatformStep step, int number) {
    /** Tells whether the driver takes the device. */
    public boolean matches() {
        return switch (step) {
            case OVERRIDE_NAMES_ANOTHER, NOT_IN_ID_TABLE, OTHER_NAME -> false;
            default -> true;
        };
    }
}
