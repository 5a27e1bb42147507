// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match;

/**
 * Answers which entries of one id table, or of several read one after the other, match a device.
 *
 * <p>Entries are numbered from 0 in the order of the table. The entries are those that the kernel reads: an entry whose vendor,
 * subvendor and class mask are all 0 ends a table, and neither it nor what follows it is counted.
 *
 * <p>Each question takes whether the driver of the table is the device's {@code driver_override}. If so, entries that match under an
 * override only are considered like all others; that is what {@code pci_match_id} does, which knows no overrides. If not, they are
 * passed over, as {@code pci_match_device} does.
 *
 * <p>Matchers are immutable and thread-safe. Questions about devices allocate nothing.
 */
public abstract class PciMatcher {
    /** Says that no entry matches. */
    public static final int NO_MATCH = -1;

    /** Creates a matcher. */
    protected PciMatcher() {}

    /**
     * Returns the number of the first entry that matches a device, or {@link #NO_MATCH}.
     *
     * @param ids packed as by {@link PciDeviceId#pack}
     * @param classCode 24 bits; higher ones are ignored
     * @param overridden whether entries that match under an override only are considered
     */
    public abstract int first(long ids, int classCode, boolean overridden);

    /**
     * Finds all entries that match a device, in the order of the table.
     *
     * @param ids packed as by {@link PciDeviceId#pack}
     * @param classCode 24 bits; higher ones are ignored
     * @param overridden whether entries that match under an override only are considered
     * @param entries takes the numbers of the first of these entries, as many as there is room for
     * @return how many entries match, which may be more than there was room for
     */
    public abstract int all(long ids, int classCode, boolean overridden, int[] entries);

    /**
     * Answers {@link #first(long, int, boolean)} for many devices.
     *
     * @param ids packed ids of the devices
     * @param classCodes their classes, at least as many
     * @param overridden whether entries that match under an override only are considered
     * @param entries takes the answers, at least as many
     */
    public void first(long[] ids, int[] classCodes, boolean overridden, int[] entries) {
        for (int i = 0; i < ids.length; i++) {
            entries[i] = first(ids[i], classCodes[i], overridden);
        }
    }

    /** Returns the number of the first entry that matches a device given by plain ids; bits that do not fit are ignored. */
    public final int first(int vendor, int device, int subvendor, int subdevice, int classCode, boolean overridden) {
        return first(PciDeviceId.pack(vendor, device, subvendor, subdevice), classCode, overridden);
    }

    /** Returns the number of the first entry that matches a device, or {@link #NO_MATCH}. */
    public final int first(PciDeviceId device, boolean overridden) {
        return first(device.ids(), device.classCode(), overridden);
    }

    /** Returns the number of entries. */
    public abstract int size();

    /** Returns an entry. */
    public abstract PciIdEntry entry(int number);

    /** Returns the name of the module whose table an entry belongs to. */
    public abstract String module(int number);

    /** Returns the C name of the table that an entry belongs to. */
    public abstract String table(int number);

    /** Returns the position of an entry in its own table; other than its number only if several tables were merged. */
    public abstract int position(int number);

    /** Returns the name of the source file that an entry stands in, without its directory. */
    public abstract String file(int number);

    /** Returns the line that an entry stands in, counted from 1. */
    public abstract int line(int number);

    /**
     * Returns the {@code driver_data} of an entry.
     *
     * <p>It is 0 as well if the value is known to the linker only, such as the address of a structure.
     */
    public abstract long driverData(int number);

    /** Returns the {@code driver_data} of an entry as C writes it after macro expansion, or an empty text if nothing is written. */
    public abstract String driverDataText(int number);

    /** Returns the digest of the entries, in hexadecimal; tables that match alike in the same order have the same one. */
    public abstract String digest();
}
