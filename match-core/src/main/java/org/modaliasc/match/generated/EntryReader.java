// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import org.modaliasc.match.PciIdEntry;

/**
 * Reads packed entries in order, in the form that indexes want.
 *
 * <p>In front of entries that are alike stands a character. Its upper half says how many follow the first. Its lower half holds
 * flags: bit 0 the vendor is that of the entry before; bits 1 to 4 vendor, device, subvendor, subdevice are any; bit 5 there is a
 * class or a mask; bit 6 there is an override flag; bit 7 the ids have 32 bits and not 16. Those that follow the first have its
 * vendor. What the flags do not say stands in the order of the fields, entry by entry; class, mask and override flag have 32 bits.
 */
final class EntryReader {
    private static final int SAME_VENDOR = 1;
    private static final int CLASSIFIED = 1 << 5;
    private static final int OVERRIDE = 1 << 6;
    private static final int WIDE = 1 << 7;

    /** Flags of an entry that asks for vendor and device only, as most do. */
    private static final int PAIR_ONLY = 3 << 3;

    private final char[] characters;
    private int position;
    private int alike;
    private int flags;
    private int vendor;
    private int device;
    private int subvendor;
    private int subdevice;
    private int classCode;
    private int classMask;
    private int overrideOnly;
    private long rest;
    private long restMask;

    EntryReader(String[] packed) {
        characters = PackedText.join(packed);
    }

    /**
     * Reads an entry and tells whether it asks for a vendor and a device of 16 bits, and for nothing else.
     *
     * <p>With few calls in that case: when the class of a large table is loaded, most of its entries are read before this is compiled.
     */
    boolean next() {
        if (alike > 0) {
            alike--;
            flags |= SAME_VENDOR;
        } else {
            flags = characters[position++];
            alike = flags >>> 8;
            flags &= 0xFF;
            if ((flags & SAME_VENDOR) == 0) {
                vendor = id(1);
            }
        }
        subvendor = PciIdEntry.ANY_ID;
        subdevice = PciIdEntry.ANY_ID;
        classCode = 0;
        classMask = 0;
        overrideOnly = 0;
        rest = 0;
        restMask = 0;
        if ((flags & ~SAME_VENDOR) == PAIR_ONLY) {
            device = characters[position++];
            return true;
        }
        device = id(2);
        subvendor = id(3);
        subdevice = id(4);
        if ((flags & CLASSIFIED) != 0) {
            classCode = integer();
            classMask = integer();
        }
        if ((flags & OVERRIDE) != 0) {
            overrideOnly = integer();
        }
        if (subvendor != PciIdEntry.ANY_ID) {
            rest = (subvendor & 0xFFFFL) << 40;
            restMask = 0xFFFFL << 40;
        }
        if (subdevice != PciIdEntry.ANY_ID) {
            rest |= (subdevice & 0xFFFFL) << 24;
            restMask |= 0xFFFFL << 24;
        }
        rest |= classCode & classMask & 0xFFFFFF;
        restMask |= classMask & 0xFFFFFF;
        return false;
    }

    private int id(int bit) {
        if ((flags >> bit & 1) != 0) {
            return PciIdEntry.ANY_ID;
        }
        return (flags & WIDE) == 0 ? characters[position++] : integer();
    }

    private int integer() {
        int high = characters[position++];
        return high << 16 | characters[position++];
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

    /** Returns the bits of subvendor, subdevice and class that count: 16, 16 and 24 from the top. */
    long restMask() {
        return restMask;
    }

    /** Returns subvendor, subdevice and class under {@link #restMask()}. */
    long rest() {
        return rest;
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
