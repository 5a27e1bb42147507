// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.PciDeviceId;

/** A PCI device given by its ids, as in {@code lspci -n}. */
final class DeviceOption {
    private static final Pattern IDS = Pattern.compile(
            "([0-9A-Fa-f]{1,4}):([0-9A-Fa-f]{1,4})(?::([0-9A-Fa-f]{1,4}):([0-9A-Fa-f]{1,4})(?::([0-9A-Fa-f]{1,6}))?)?");

    private DeviceOption() {}

    /** Reads vendor, device, subvendor, subdevice and class; what is left out is 0. */
    static PciDeviceId parse(String text) {
        Matcher ids = IDS.matcher(text);
        if (!ids.matches()) {
            throw new IllegalArgumentException(
                    "`" + text + "` is not of the form VENDOR:DEVICE[:SUBVENDOR:SUBDEVICE[:CLASS]], all hexadecimal.");
        }
        return new PciDeviceId(
                number(ids.group(1)),
                number(ids.group(2)),
                number(ids.group(3)),
                number(ids.group(4)),
                number(ids.group(5)));
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text, 16);
    }
}
