// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.bind.StoreResult.Refused;
import org.modaliasc.match.bind.StoreResult.Stored;

/** What is written to {@code driver_override} of a device, and read from it. */
// Mirrors driver_set_override in drivers/base/driver.c (6.1) and __device_set_driver_override in drivers/base/dd.c
// (6.12.117), whose
// rules are the same.
public final class DriverOverride {
    /** The size of a page on most machines, in bytes. */
    public static final int PAGE_SIZE = 4096;

    private DriverOverride() {}

    /**
     * Reads what is written.
     *
     * <p>The name ends at the first newline or byte 0. If nothing is left, the override is cleared. Blanks are part of the name. Nobody
     * asks whether a driver of this name exists; a name that no driver has keeps all drivers away.
     *
     * <p>Bytes that are not UTF-8 become U+FFFD, which no driver's name contains, so that comparisons come out as in the kernel.
     *
     * @param text of one write; of an empty one the kernel hears nothing, so clear with a newline
     * @param pageSize of the machine, in bytes; the text must be shorter by at least two, all bytes counted
     * @return the name, or empty if the override is cleared
     */
    public static StoreResult<Optional<String>> parse(byte[] text, int pageSize) {
        if (text.length >= pageSize - 1) {
            return new Refused<>(StoreError.OVERRIDE_TOO_LONG);
        }
        int length = 0;
        while (length < text.length && text[length] != 0 && text[length] != '\n') {
            length++;
        }
        return new Stored<>(
                length == 0 ? Optional.empty() : Optional.of(new String(text, 0, length, StandardCharsets.UTF_8)));
    }

    /** Reads a text in UTF-8 on a machine with the usual {@link #PAGE_SIZE}. */
    public static StoreResult<Optional<String>> parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8), PAGE_SIZE);
    }

    /** Returns what reading the file gives. */
    public static String show(@Nullable String override) {
        // The kernel prints a null pointer by %s.
        return (override == null ? "(null)" : override) + "\n";
    }
}
