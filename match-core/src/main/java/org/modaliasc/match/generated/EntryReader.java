// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import org.modaliasc.match.PciIdEntry;

/**
 * Reads packed entries in order, in the form that indexes want.
 *
 * <p>An entry begins with a character of flags: bit 0 the vendor is that of the entry before; bits 1 to 4 vendor, device, subvendor,
 * subdevice are any; bit 5 there is a class or a mask; bit 6 there is an override flag; bit 7 the ids have 32 bits and not 16. What the
 * flags do not say follows in the order of the fields; class, mask and override flag have 32 bits.
 */
final class EntryReader {
    private static final int SAME_VENDOR = 1;
    private static final int CLASSIFIED = 1 << 5;
    private static final int OVERRIDE = 1 << 6;
    private static final int WIDE = 1 << 7;

    /** Most entries leave subsystem and class open; asking no more of them shortens the time in which a class is loaded. */
    private static final int REST_IS_ANY = 3 << 3;

    private final PackedText text;
    private int flags;
    private int vendor;
    private int device;
    private int subvendor;
    private int subdevice;
    private int classCode;
    private int classMask;
    private int overrideOnly;

    EntryReader(PackedText text) {
        this.text = text;
    }

    void next() {
        flags = text.character();
        if ((flags & SAME_VENDOR) == 0) {
            vendor = id(1);
        }
        device = id(2);
        subvendor = id(3);
        subdevice = id(4);
        classCode = 0;
        classMask = 0;
        if ((flags & CLASSIFIED) != 0) {
            classCode = text.integer();
            classMask = text.integer();
        }
        overrideOnly = (flags & OVERRIDE) == 0 ? 0 : text.integer();
    }

    private int id(int bit) {
        if ((flags >> bit & 1) != 0) {
            return PciIdEntry.ANY_ID;
        }
        return (flags & WIDE) == 0 ? text.character() : text.integer();
    }

    PciIdEntry entry() {
        return new PciIdEntry(vendor, device, subvendor, subdevice, classCode, classMask, overrideOnly);
    }

    boolean overrideOnly() {
        return overrideOnly != 0;
    }

    /** Tells whether vendor and device are both concrete. */
    boolean exact() {
        return vendor != PciIdEntry.ANY_ID && device != PciIdEntry.ANY_ID;
    }

    /** Tells whether some device can match: ids have 16 bits, classes 24. */
    boolean matchable() {
        return (flags & (WIDE | CLASSIFIED)) == 0
                || narrow(vendor)
                        && narrow(device)
                        && narrow(subvendor)
                        && narrow(subdevice)
                        && (classCode & classMask) >>> 24 == 0;
    }

    private static boolean narrow(int id) {
        return id == PciIdEntry.ANY_ID || id >>> 16 == 0;
    }

    /** Returns vendor and device, 16 bits each. */
    long pair() {
        return (long) (vendor & 0xFFFF) << 16 | device & 0xFFFF;
    }

    private boolean restIsAny() {
        return (flags & (REST_IS_ANY | CLASSIFIED)) == REST_IS_ANY;
    }

    /** Returns the bits of subvendor, subdevice and class that count: 16, 16 and 24 from the top. */
    long restMask() {
        return restIsAny() ? 0 : mask(subvendor) << 40 | mask(subdevice) << 24 | classMask & 0xFFFFFF;
    }

    /** Returns subvendor, subdevice and class under {@link #restMask()}. */
    long rest() {
        return restIsAny() ? 0 : value(subvendor) << 40 | value(subdevice) << 24 | classCode & classMask & 0xFFFFFF;
    }

    /** Returns the bits of vendor and device that count. */
    long pairMask() {
        return mask(vendor) << 16 | mask(device);
    }

    /** Returns vendor and device under {@link #pairMask()}. */
    long pairValue() {
        return value(vendor) << 16 | value(device);
    }

    private static long mask(int id) {
        return id == PciIdEntry.ANY_ID ? 0 : 0xFFFF;
    }

    private static long value(int id) {
        return id == PciIdEntry.ANY_ID ? 0 : id & 0xFFFF;
    }
}
