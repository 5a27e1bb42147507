// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.alias.ModaliasException.Reason;

/**
 * The modalias of a PCI device, as in sysfs and in uevents: {@code pci:v00005A1Fd00000100sv00005A1Fsd00000001bc02sc00i00}.
 *
 * @param vendor 32 bits as written; the ids of a device have 16
 * @param device 32 bits
 * @param subvendor 32 bits
 * @param subdevice 32 bits
 * @param baseClass 8 bits
 * @param subClass 8 bits
 * @param progIf programming interface, 8 bits
 */
public record PciModalias(
        int vendor, int device, int subvendor, int subdevice, int baseClass, int subClass, int progIf) {
    private static final String PREFIX = "pci:";
    private static final String[] NAMES = {"v", "d", "sv", "sd", "bc", "sc", "i"};
    private static final String[] WORDS = {
        "vendor", "device", "subsystem vendor", "subsystem device", "base class", "subclass", "programming interface"
    };
    private static final int[] DIGITS = {8, 8, 8, 8, 2, 2, 2};

    /** Checks that the three parts of the class fit. */
    public PciModalias {
        if (((baseClass | subClass | progIf) & ~0xFF) != 0) {
            throw new IllegalArgumentException("Each part of a class has 8 bits.");
        }
    }

    /** Returns the modalias of a device. */
    public static PciModalias of(PciDeviceId id) {
        return new PciModalias(
                id.vendor(),
                id.device(),
                id.subvendor(),
                id.subdevice(),
                id.classCode() >> 16,
                id.classCode() >> 8 & 0xFF,
                id.classCode() & 0xFF);
    }

    /** Tells whether a text claims to be of a PCI device, by its prefix. */
    public static boolean isPci(String modalias) {
        return modalias.startsWith(PREFIX);
    }

    /**
     * Reads a modalias.
     *
     * @throws ModaliasException if it is not exactly what the kernel writes; the message names the field and its position, counted
     *     from 0
     */
    public static PciModalias parse(String modalias) {
        // Mirrors modalias_show in drivers/pci/pci-sysfs.c (6.12).
        if (!isPci(modalias)) {
            throw new ModaliasException(Reason.OTHER_BUS, "The modalias of a PCI device begins with `pci:`.");
        }
        int[] values = new int[NAMES.length];
        int at = PREFIX.length();
        boolean lower = false;
        for (int i = 0; i < NAMES.length; i++) {
            if (!modalias.startsWith(NAMES[i], at)) {
                throw new ModaliasException(
                        Reason.FIELD,
                        "`" + NAMES[i] + "`, the " + WORDS[i] + ", is expected at position " + at
                                + (at >= modalias.length() ? ", where the modalias ends." : "."));
            }
            at += NAMES[i].length();
            int end = at + DIGITS[i];
            for (int j = at; j < end; j++) {
                int digit = j < modalias.length() ? digit(modalias.charAt(j)) : -1;
                if (digit < 0) {
                    throw new ModaliasException(
                            Reason.VALUE,
                            "The " + WORDS[i] + " has " + DIGITS[i] + " hexadecimal digits, but the modalias has "
                                    + (j < modalias.length() ? "another character" : "its end") + " at position " + j
                                    + ".");
                }
                lower |= modalias.charAt(j) >= 'a';
                values[i] = values[i] << 4 | digit;
            }
            at = end;
        }
        if (at != modalias.length()) {
            throw new ModaliasException(
                    Reason.FIELD, "Nothing is known to follow the programming interface, at position " + at + ".");
        }
        PciModalias read = new PciModalias(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
        if (lower) {
            throw new ModaliasException(
                    Reason.LOWER_CASE,
                    "Hexadecimal digits are in upper case here, and kmod tells them apart: `" + read + "`.");
        }
        return read;
    }

    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    /** Returns the class code, 24 bits. */
    public int classCode() {
        return baseClass << 16 | subClass << 8 | progIf;
    }

    /**
     * Returns the ids of the device.
     *
     * @throws IllegalArgumentException if one has more than 16 bits, which no device has
     */
    public PciDeviceId id() {
        return new PciDeviceId(vendor, device, subvendor, subdevice, classCode());
    }

    /** Returns the modalias as the kernel writes it. */
    @Override
    public String toString() {
        int[] values = {vendor, device, subvendor, subdevice, baseClass, subClass, progIf};
        StringBuilder text = new StringBuilder(PREFIX);
        for (int i = 0; i < values.length; i++) {
            text.append(NAMES[i]);
            for (int shift = 4 * DIGITS[i] - 4; shift >= 0; shift -= 4) {
                text.append("0123456789ABCDEF".charAt(values[i] >>> shift & 0xF));
            }
        }
        return text.toString();
    }
}
