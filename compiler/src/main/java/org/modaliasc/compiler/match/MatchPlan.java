// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.match.PciIdEntry;

/**
 * How the entries of one table, or of several read one after the other, are searched.
 *
 * @param tables the tables
 * @param entries their entries, numbered through
 * @param digest names the entries
 * @param layout the structure
 */
public record MatchPlan(List<MatchTable> tables, List<MatchEntry> entries, String digest, Layout layout) {
    /** Copies the lists. */
    public MatchPlan {
        tables = List.copyOf(tables);
        entries = List.copyOf(entries);
    }

    /** Plans the search. */
    public static MatchPlan of(List<MatchTable> tables) {
        List<MatchEntry> entries = new ArrayList<>();
        List<PciIdEntry> ids = new ArrayList<>();
        List<Condition> regular = new ArrayList<>();
        List<Condition> overrideOnly = new ArrayList<>();
        for (MatchTable table : tables) {
            for (MatchEntry entry : table.entries()) {
                PciIdEntry id = entry.id();
                if (Condition.possible(id)) {
                    (id.overrideOnly() == 0 ? regular : overrideOnly).add(Condition.of(ids.size(), id));
                }
                entries.add(entry);
                ids.add(id);
            }
        }
        return new MatchPlan(tables, entries, TableDigest.of(ids), layout(entries.size(), regular, overrideOnly));
    }

    private static Layout layout(int entries, List<Condition> regular, List<Condition> overrideOnly) {
        List<Probe> always = ProbePlanner.plan(entries, regular);
        List<Probe> overridden = ProbePlanner.plan(entries, overrideOnly);
        if (always != null && overridden != null) {
            return new Layout.Probes(always, overridden);
        }
        return new Layout.Bitmask(
                IndexPlanner.plan(regular), overrideOnly.isEmpty() ? null : IndexPlanner.plan(overrideOnly));
    }
}
