// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;

/**
 * How an entry takes a device, field by field and without regard to {@link PciIdEntry#overrideOnly()}.
 *
 * @param classCode the class under the mask of the entry
 */
public record EntryMatch(
        FieldMatch vendor, FieldMatch device, FieldMatch subvendor, FieldMatch subdevice, FieldMatch classCode) {

    /** Compares an entry with a device. */
    public static EntryMatch of(PciIdEntry entry, PciDeviceId device) {
        return of(entry, device.vendor(), device.device(), device.subvendor(), device.subdevice(), device.classCode());
    }

    /** Compares an entry with ids and a class of 32 bits each. */
    // Mirrors pci_match_one_id in drivers/pci/pci.h (6.12), pci_match_one_device in older kernels.
    static EntryMatch of(PciIdEntry entry, int vendor, int device, int subvendor, int subdevice, int classCode) {
        return new EntryMatch(
                id(entry.vendor(), vendor),
                id(entry.device(), device),
                id(entry.subvendor(), subvendor),
                id(entry.subdevice(), subdevice),
                classCode(entry, classCode));
    }

    private static FieldMatch id(int wanted, int id) {
        if (wanted == PciIdEntry.ANY_ID) {
            return FieldMatch.WILDCARD;
        }
        return wanted == id ? FieldMatch.EQUAL : FieldMatch.DIFFERENT;
    }

    private static FieldMatch classCode(PciIdEntry entry, int classCode) {
        if (entry.classMask() == 0) {
            return FieldMatch.WILDCARD;
        }
        return ((entry.classCode() ^ classCode) & entry.classMask()) == 0 ? FieldMatch.EQUAL : FieldMatch.DIFFERENT;
    }

    /** Tells whether the entry matches, which it does if no field differs. */
    public boolean matches() {
        return vendor != FieldMatch.DIFFERENT
                && device != FieldMatch.DIFFERENT
                && subvendor != FieldMatch.DIFFERENT
                && subdevice != FieldMatch.DIFFERENT
                && classCode != FieldMatch.DIFFERENT;
    }
}
