// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match;

/**
 * The ids that a PCI device reports.
 *
 * @param vendor 16 bits
 * @param device 16 bits
 * @param subvendor 16 bits
 * @param subdevice 16 bits
 * @param classCode base class, subclass and interface, 24 bits
 */
public record PciDeviceId(int vendor, int device, int subvendor, int subdevice, int classCode) {
    /** Checks that every value fits. */
    public PciDeviceId {
        if (((vendor | device | subvendor | subdevice) & 0xFFFF0000) != 0 || (classCode & 0xFF000000) != 0) {
            throw new IllegalArgumentException("An id has 16 bits and a class 24.");
        }
    }

    /** Packs four ids into a long, the vendor on top; bits above the lowest 16 of each are ignored. */
    public static long pack(int vendor, int device, int subvendor, int subdevice) {
        return (long) vendor << 48 | (device & 0xFFFFL) << 32 | (subvendor & 0xFFFFL) << 16 | subdevice & 0xFFFFL;
    }

    /** Returns the four ids packed into a long, as matchers take them. */
    public long ids() {
        return pack(vendor, device, subvendor, subdevice);
    }
}
