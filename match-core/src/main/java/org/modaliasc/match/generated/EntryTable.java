// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import org.modaliasc.match.PciIdEntry;

/** The entries of a table with all that is known of them, for questions that need not be fast. */
public final class EntryTable {
    private final PciIdEntry[] entries;
    private final Origins origins;

    private EntryTable(PciIdEntry[] entries, Origins origins) {
        this.entries = entries;
        this.origins = origins;
    }

    /**
     * Reads a table from an array.
     *
     * @param fields seven numbers for each entry, in the order of the components of {@link PciIdEntry}
     * @param origins packed
     */
    public static EntryTable of(int[] fields, String[] origins) {
        PciIdEntry[] entries = new PciIdEntry[fields.length / 7];
        for (int i = 0; i < entries.length; i++) {
            int at = 7 * i;
            entries[i] = new PciIdEntry(
                    fields[at],
                    fields[at + 1],
                    fields[at + 2],
                    fields[at + 3],
                    fields[at + 4],
                    fields[at + 5],
                    fields[at + 6]);
        }
        return new EntryTable(entries, new Origins(entries.length, new PackedText(origins)));
    }

    /** Reads a table from packed texts. */
    public static EntryTable unpack(int count, String[] packed, String[] origins) {
        EntryReader reader = new EntryReader(packed);
        PciIdEntry[] entries = new PciIdEntry[count];
        for (int i = 0; i < count; i++) {
            reader.next();
            entries[i] = reader.entry();
        }
        return new EntryTable(entries, new Origins(count, new PackedText(origins)));
    }

    /** Returns an entry. */
    public PciIdEntry entry(int number) {
        return entries[number];
    }

    /** Returns where the entries come from. */
    public Origins origins() {
        return origins;
    }

    /** Finds all entries that match, from the given number on, as {@code PciMatcher.all} does. */
    public int all(int from, long ids, int classCode, boolean overridden, int[] found) {
        int count = 0;
        for (int i = from; i < entries.length; i++) {
            PciIdEntry entry = entries[i];
            if ((overridden || entry.overrideOnly() == 0) && entry.matches(ids, classCode)) {
                if (count < found.length) {
                    found[count] = i;
                }
                count++;
            }
        }
        return count;
    }
}
