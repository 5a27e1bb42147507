// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.generated.PerfectHash;

/**
 * Plans the probes of a small table, by the shapes of its entries; real driver tables have one to four.
 *
 * <p>Where few entries share vendor and device, one lookup of those serves several shapes at once, and a plan of such lookups may be
 * the cheaper one.
 */
final class ProbePlanner {
    /** Beyond this a table is neither readable as Java arrays nor fast to initialise from them. */
    private static final int MOST_ENTRIES = 320;

    /** A comparison takes about half the time of a lookup, and the subsystem as much again. */
    private static final int MOST_COST = 8;

    private static final int LOOKUP_COST = 2;
    private static final int PAIR_LOOKUP_COST = 3;

    /** Up to here a table without displacements is small enough for the first-level cache. */
    private static final int MOST_DIRECT = 64;

    private record Plan(List<Probe> probes, int cost) {}

    private ProbePlanner() {}

    /** Returns the probes, or null if they would be too many. */
    static @Nullable List<Probe> plan(int entries, List<Condition> conditions) {
        if (entries > MOST_ENTRIES) {
            return null;
        }
        List<Condition> reachable = reachable(conditions);
        Plan byShape = byShape(reachable);
        Plan byPair = byPair(reachable);
        Plan best = byPair.cost < byShape.cost ? byPair : byShape;
        best.probes.sort(Comparator.comparingInt(Probe::first));
        return best.cost <= MOST_COST ? best.probes : null;
    }

    /** Leaves out what an earlier condition covers: it is never the first match. */
    private static List<Condition> reachable(List<Condition> conditions) {
        List<Condition> reachable = new ArrayList<>();
        for (Condition condition : conditions) {
            if (reachable.stream().noneMatch(earlier -> earlier.covers(condition))) {
                reachable.add(condition);
            }
        }
        return reachable;
    }

    private static Plan byShape(List<Condition> conditions) {
        Map<Shape, List<Condition>> shapes = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            shapes.computeIfAbsent(condition.shape(), shape -> new ArrayList<>())
                    .add(condition);
        }
        List<Probe> probes = new ArrayList<>();
        int cost = 0;
        for (Map.Entry<Shape, List<Condition>> shape : shapes.entrySet()) {
            List<Condition> all = shape.getValue();
            if (all.size() <= LOOKUP_COST) {
                cost += all.size();
                all.forEach(condition -> probes.add(compare(condition)));
            } else {
                cost += LOOKUP_COST;
                probes.add(lookup(shape.getKey(), all));
            }
        }
        return new Plan(probes, cost);
    }

    /** Takes vendor and device with whatever subsystem apart, the first condition of each pair, then the second, and so on. */
    private static Plan byPair(List<Condition> conditions) {
        List<List<Condition>> layers = new ArrayList<>();
        List<Condition> others = new ArrayList<>();
        Map<Long, Integer> seen = new HashMap<>();
        for (Condition condition : conditions) {
            if (!condition.exact() || condition.classMask() != 0) {
                others.add(condition);
                continue;
            }
            int layer = seen.merge(condition.pair(), 1, Integer::sum) - 1;
            if (layer == layers.size()) {
                layers.add(new ArrayList<>());
            }
            layers.get(layer).add(condition);
        }
        Plan plan = byShape(others);
        int cost = plan.cost;
        for (List<Condition> layer : layers) {
            boolean mixed = layer.stream().map(Condition::shape).distinct().count() > 1;
            Plan part = mixed ? new Plan(List.of(), PAIR_LOOKUP_COST) : byShape(layer);
            cost += part.cost;
            plan.probes.addAll(part.probes);
            if (mixed && cost <= MOST_COST) {
                plan.probes.add(pairLookup(layer));
            }
        }
        return new Plan(plan.probes, cost);
    }

    private static Probe.Compare compare(Condition condition) {
        return new Probe.Compare(condition.shape(), condition.ids(), condition.classCode(), condition.number());
    }

    private static Probe.Lookup lookup(Shape shape, List<Condition> conditions) {
        // Vendor and device alone are kept as 32 bits, which leave room for the entry beside them.
        boolean pair = shape.equals(Shape.PAIR);
        long[] first = conditions.stream()
                .mapToLong(pair ? Condition::pair : Condition::ids)
                .toArray();
        long[] second = conditions.stream().mapToLong(Condition::classCode).toArray();
        PerfectHash hash = hash(first, second);
        Condition[] slots = slots(conditions, hash, first, second);
        long[] ids = new long[slots.length];
        int[] classCodes = new int[slots.length];
        int[] entries = new int[slots.length];
        for (int slot = 0; slot < slots.length; slot++) {
            ids[slot] = slots[slot].ids();
            classCodes[slot] = slots[slot].classCode();
            entries[slot] = slots[slot].number();
        }
        return new Probe.Lookup(shape, hash, ids, classCodes, entries);
    }

    private static Probe.PairLookup pairLookup(List<Condition> conditions) {
        long[] first = conditions.stream().mapToLong(Condition::pair).toArray();
        long[] second = new long[first.length];
        PerfectHash hash = hash(first, second);
        Condition[] slots = slots(conditions, hash, first, second);
        long[] ids = new long[slots.length];
        int[] masks = new int[slots.length];
        int[] entries = new int[slots.length];
        for (int slot = 0; slot < slots.length; slot++) {
            ids[slot] = slots[slot].ids();
            masks[slot] = (int) slots[slot].idMask();
            entries[slot] = slots[slot].number();
        }
        return new Probe.PairLookup(hash, ids, masks, entries);
    }

    private static PerfectHash hash(long[] first, long[] second) {
        HashSearch search = new HashSearch(first, second);
        PerfectHash hash = first.length <= MOST_DIRECT ? search.direct() : null;
        return hash == null ? search.displaced() : hash;
    }

    private static Condition[] slots(List<Condition> conditions, PerfectHash hash, long[] first, long[] second) {
        Condition[] slots = new Condition[hash.slots()];
        // A stranger in an empty slot is never found there, for its own key leads elsewhere.
        Arrays.fill(slots, conditions.get(0));
        for (int i = 0; i < first.length; i++) {
            slots[HashSearch.slot(hash, first[i], second[i])] = conditions.get(i);
        }
        return slots;
    }
}
