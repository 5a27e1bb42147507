// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import org.modaliasc.match.PciIdEntry;

/**
 * What an entry asks of a device, as bits under masks: matches if both differences are 0 under their masks.
 *
 * @param number of the entry
 * @param ids vendor, device, subvendor, subdevice from the top, 16 bits each
 * @param idMask bits of them that count
 * @param classCode 24 bits
 * @param classMask bits of it that count
 */
record Condition(int number, long ids, long idMask, int classCode, int classMask) {
    /** Bits of a device's class; in the rest of an entry, they are below subvendor and subdevice. */
    private static final int CLASS_BITS = 24;

    static Condition of(int number, PciIdEntry entry) {
        long mask = mask(entry.vendor()) << 48
                | mask(entry.device()) << 32
                | mask(entry.subvendor()) << 16
                | mask(entry.subdevice());
        long ids = (entry.vendor() & 0xFFFFL) << 48
                | (entry.device() & 0xFFFFL) << 32
                | (entry.subvendor() & 0xFFFFL) << 16
                | entry.subdevice() & 0xFFFFL;
        int classMask = entry.classMask() & 0xFFFFFF;
        return new Condition(number, ids & mask, mask, entry.classCode() & classMask, classMask);
    }

    /** Tells whether some device can match: a device has ids of 16 bits and a class of 24. */
    static boolean possible(PciIdEntry entry) {
        return narrow(entry.vendor())
                && narrow(entry.device())
                && narrow(entry.subvendor())
                && narrow(entry.subdevice())
                && (entry.classCode() & entry.classMask()) >>> CLASS_BITS == 0;
    }

    private static boolean narrow(int id) {
        return id == PciIdEntry.ANY_ID || id >>> 16 == 0;
    }

    private static long mask(int id) {
        return id == PciIdEntry.ANY_ID ? 0 : 0xFFFF;
    }

    /** Tells whether this matches all devices that another one matches. */
    boolean covers(Condition other) {
        return (idMask & ~other.idMask | (ids ^ other.ids) & idMask) == 0
                && (classMask & ~other.classMask | (classCode ^ other.classCode) & classMask) == 0;
    }

    Shape shape() {
        return new Shape(idMask, classMask);
    }

    boolean isOfShape(Condition other) {
        return idMask == other.idMask && classMask == other.classMask;
    }

    boolean exact() {
        return idMask >>> 32 == 0xFFFFFFFFL;
    }

    long pair() {
        return ids >>> 32;
    }

    long rest() {
        return (ids & 0xFFFFFFFFL) << CLASS_BITS | classCode;
    }

    long restMask() {
        return (idMask & 0xFFFFFFFFL) << CLASS_BITS | classMask;
    }
}
