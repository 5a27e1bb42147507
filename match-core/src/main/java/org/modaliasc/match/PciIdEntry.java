// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match;

/**
 * One entry of a PCI id table, as it stands in C: each value has 32 bits.
 *
 * @param vendor id, or {@link #ANY_ID}
 * @param device id, or {@link #ANY_ID}
 * @param subvendor id, or {@link #ANY_ID}
 * @param subdevice id, or {@link #ANY_ID}
 * @param classCode class under the mask
 * @param classMask the bits of the class that count
 * @param overrideOnly 0, or a flag that makes the entry match only if the device is overridden to this driver
 */
public record PciIdEntry(
        int vendor, int device, int subvendor, int subdevice, int classCode, int classMask, int overrideOnly) {
    /** Matches any id; {@code PCI_ANY_ID} in C. */
    public static final int ANY_ID = -1;

    /**
     * Tells whether the entry matches a device, without regard to {@link #overrideOnly}.
     *
     * @param ids packed as by {@link PciDeviceId#pack}
     * @param deviceClass class code of the device; bits above the lowest 24 are ignored
     */
    public boolean matches(long ids, int deviceClass) {
        // Mirrors pci_match_one_id in drivers/pci/pci.h (6.12). A device's class has 24 bits, yet all 32 of the entry's
        // mask count: one that asks for a bit of the top byte never matches.
        return matches(vendor, (int) (ids >>> 48))
                && matches(device, (int) (ids >>> 32) & 0xFFFF)
                && matches(subvendor, (int) (ids >>> 16) & 0xFFFF)
                && matches(subdevice, (int) ids & 0xFFFF)
                && ((classCode ^ deviceClass & 0xFFFFFF) & classMask) == 0;
    }

    private static boolean matches(int wanted, int id) {
        return wanted == ANY_ID || wanted == id;
    }
}
