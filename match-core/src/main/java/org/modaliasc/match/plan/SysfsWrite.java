// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

/**
 * One write to a file of sysfs, which has to be made by one system call.
 *
 * @param kind what it is for
 * @param path absolute, below {@code /sys}
 * @param text without a newline at its end; to clear an override it is empty, and then the newline has to be written, since the kernel
 *     does not hear of an empty write
 * @param onlyIfBound whether it is to be left out if the device has no driver at that time
 */
public record SysfsWrite(Kind kind, String path, String text, boolean onlyIfBound) {
    /** What a write is for. */
    public enum Kind {
        /** Sets or clears the name of the only driver that may bind. */
        OVERRIDE,
        /** Takes the device from its driver. */
        UNBIND,
        /** Lets the bus look for a driver. */
        PROBE
    }
}
