// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.generated.PerfectHash;

/** Plans the probes of a small table, by the shapes of its entries; real driver tables have one to four. */
final class ProbePlanner {
    /** Beyond this a table is neither readable as Java arrays nor fast to initialise from them. */
    private static final int MOST_ENTRIES = 320;

    /** A comparison takes about half the time of a lookup. */
    private static final int MOST_COST = 8;

    private static final int LOOKUP_COST = 2;

    /** Up to here a table without displacements is small enough for the first-level cache. */
    private static final int MOST_DIRECT = 64;

    private ProbePlanner() {}

    /** Returns the probes, or null if they would be too many. */
    static @Nullable List<Probe> plan(int entries, List<Condition> conditions) {
        if (entries > MOST_ENTRIES) {
            return null;
        }
        Map<Shape, Map<Condition, Condition>> shapes = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            Condition key =
                    new Condition(0, condition.ids(), condition.idMask(), condition.classCode(), condition.classMask());
            shapes.computeIfAbsent(new Shape(condition.idMask(), condition.classMask()), s -> new LinkedHashMap<>())
                    // Of entries that ask the same only the first can be the first match.
                    .putIfAbsent(key, condition);
        }
        List<Probe> probes = new ArrayList<>();
        int cost = 0;
        for (Map.Entry<Shape, Map<Condition, Condition>> shape : shapes.entrySet()) {
            List<Condition> all = List.copyOf(shape.getValue().values());
            if (all.size() <= LOOKUP_COST) {
                cost += all.size();
                for (Condition condition : all) {
                    probes.add(new Probe.Compare(
                            shape.getKey(), condition.ids(), condition.classCode(), condition.number()));
                }
            } else {
                cost += LOOKUP_COST;
                probes.add(lookup(shape.getKey(), all));
            }
        }
        probes.sort(Comparator.comparingInt(Probe::first));
        return cost <= MOST_COST ? probes : null;
    }

    private static Probe.Lookup lookup(Shape shape, List<Condition> conditions) {
        long[] first = conditions.stream().mapToLong(c -> first(shape, c)).toArray();
        long[] second = conditions.stream().mapToLong(Condition::classCode).toArray();
        HashSearch search = new HashSearch(first, second);
        PerfectHash hash = conditions.size() <= MOST_DIRECT ? search.direct() : null;
        if (hash == null) {
            hash = search.displaced();
        }
        long[] ids = new long[hash.slots()];
        int[] classCodes = new int[hash.slots()];
        int[] entries = new int[hash.slots()];
        for (int slot = 0; slot < hash.slots(); slot++) {
            // A stranger in an empty slot is never found there, for its own key leads elsewhere.
            Condition shown = conditions.get(0);
            for (int i = 0; i < first.length; i++) {
                if (HashSearch.slot(hash, first[i], second[i]) == slot) {
                    shown = conditions.get(i);
                }
            }
            ids[slot] = shown.ids();
            classCodes[slot] = shown.classCode();
            entries[slot] = shown.number();
        }
        return new Probe.Lookup(shape, hash, ids, classCodes, entries);
    }

    /** Vendor and device alone are kept as 32 bits, which leave room for the entry beside them. */
    private static long first(Shape shape, Condition condition) {
        return shape.equals(Shape.PAIR) ? condition.pair() : condition.ids();
    }
}
