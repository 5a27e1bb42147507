// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a PCI function, as sysfs names it.
 *
 * @param domain 32 bits
 * @param bus 8 bits
 * @param device 5 bits
 * @param function 3 bits
 */
public record PciAddress(int domain, int bus, int device, int function) {
    private static final Pattern FORM =
            Pattern.compile("([0-9A-Fa-f]{4,8}):([0-9A-Fa-f]{2}):([0-9A-Fa-f]{2})\\.([0-7])");

    /** Checks that every part fits. */
    public PciAddress {
        if (bus < 0 || bus > 0xFF || device < 0 || device > 0x1F || function < 0 || function > 7) {
            throw new IllegalArgumentException("A bus has 8 bits, a device 5 and a function 3.");
        }
    }

    /**
     * Reads an address of the form {@code DDDD:BB:DD.F}; a domain may have up to eight digits, as those of VMD have.
     *
     * @throws IllegalArgumentException with one sentence if it has another form
     */
    public static PciAddress parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(3), 16) > 0x1F) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no PCI address of the form DDDD:BB:DD.F, such as `0000:03:00.0`.");
        }
        return new PciAddress(
                Integer.parseUnsignedInt(parts.group(1), 16),
                Integer.parseInt(parts.group(2), 16),
                Integer.parseInt(parts.group(3), 16),
                Integer.parseInt(parts.group(4)));
    }

    /** Returns the name of the device in sysfs. */
    @Override
    public String toString() {
        // Mirrors the dev_set_name of pci_setup_device in drivers/pci/probe.c (6.12).
        return String.format(Locale.ROOT, "%04x:%02x:%02x.%d", domain, bus, device, function);
    }
}
