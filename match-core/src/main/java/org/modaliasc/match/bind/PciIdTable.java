// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/**
 * The static id table of a driver, as far as the kernel reads it. Immutable and thread-safe.
 *
 * <p>Entries are numbered from 0.
 */
public abstract sealed class PciIdTable permits ListedTable, MatcherTable {
    PciIdTable() {}

    /**
     * Wraps the matcher of one table, as it is generated from C.
     *
     * <p>Driver data that only the linker knows counts as the number 0, because matchers cannot tell the two apart; {@code new_id} is
     * then taken where the kernel may refuse it. Give a list instead if that matters.
     */
    public static PciIdTable of(PciMatcher matcher) {
        return new MatcherTable(matcher);
    }

    /** Takes a list of entries without driver data; see {@link #ofEntries}. */
    public static PciIdTable of(List<PciIdEntry> entries) {
        return ofEntries(entries.stream().map(ids -> new DriverEntry(ids, 0)).toList());
    }

    /** Takes a list of entries; one whose vendor, subvendor and class mask are all 0 ends the table, as in the kernel. */
    public static PciIdTable ofEntries(List<DriverEntry> entries) {
        // Mirrors the loop of pci_match_id in drivers/pci/pci-driver.c (6.12; do_pci_match_id there).
        List<DriverEntry> read = new ArrayList<>();
        for (DriverEntry entry : entries) {
            PciIdEntry ids = entry.ids();
            if ((ids.vendor() | ids.subvendor() | ids.classMask()) == 0) {
                break;
            }
            read.add(entry);
        }
        return new ListedTable(List.copyOf(read));
    }

    /**
     * Returns the number of the first entry that matches, override-only entries included, or {@link PciMatcher#NO_MATCH}.
     *
     * <p>This is what the exported {@code pci_match_id} answers to its callers. It knows neither dynamic ids nor overrides, so it is not
     * what decides about binding: see {@link PciDriver#matchDevice}.
     */
    public final int matchId(PciDeviceId device) {
        return first(device, true);
    }

    /** Returns the first entry that matches; override-only ones count only if the driver is the device's override. */
    abstract int first(PciDeviceId device, boolean overridden);

    /** Returns the number of entries. */
    public abstract int size();

    /** Returns an entry. */
    public abstract DriverEntry entry(int number);
}
