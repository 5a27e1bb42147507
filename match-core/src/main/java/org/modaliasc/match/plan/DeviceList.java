// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists of devices as text. */
public final class DeviceList {
    private DeviceList() {}

    /**
     * Reads addresses, one on each line; what follows an address on its line, blank lines and those that begin with {@code #} say
     * nothing. A device named twice is one device.
     *
     * @throws IllegalArgumentException with one sentence if a line begins with anything else
     */
    public static List<PciAddress> parse(String text) {
        Set<PciAddress> addresses = new LinkedHashSet<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> addresses.add(PciAddress.parse(line.split("\\s+", 2)[0])));
        return List.copyOf(addresses);
    }
}
