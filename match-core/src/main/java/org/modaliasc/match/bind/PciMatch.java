// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import org.jspecify.annotations.Nullable;

/**
 * The answer to whether a driver takes a device.
 *
 * @param step what decided
 * @param number position among the dynamic ids or in the table, counted from 0; -1 if neither decided
 * @param entry what the driver gets, with its driver data; null if it does not take the device
 */
public record PciMatch(
        BindingStep step, int number, @Nullable DriverEntry entry) {
    static PciMatch none(BindingStep step) {
        return new PciMatch(step, -1, null);
    }

    /** Tells whether the driver takes the device. */
    public boolean matches() {
        return entry != null;
    }
}
