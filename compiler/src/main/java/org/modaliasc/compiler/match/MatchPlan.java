// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.ArrayList;
import java.util.List;

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
        List<MatchEntry> entries =
                tables.stream().flatMap(table -> table.entries().stream()).toList();
        List<Condition> regular = new ArrayList<>();
        List<Condition> overrideOnly = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            MatchEntry entry = entries.get(i);
            if (Condition.possible(entry.id())) {
                (entry.id().overrideOnly() == 0 ? regular : overrideOnly).add(Condition.of(i, entry.id()));
            }
        }
        String digest = TableDigest.of(entries.stream().map(MatchEntry::id).toList());
        return new MatchPlan(tables, entries, digest, layout(entries.size(), regular, overrideOnly));
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
