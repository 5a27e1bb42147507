// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** Conditions that are searched together: all of one shape, or one for each vendor and device with whatever subsystem. */
    private record Group(List<Condition> conditions, boolean mixed) {
        private Group(boolean mixed) {
            this(new ArrayList<>(), mixed);
        }

        boolean isOfShape(Condition condition) {
            return !mixed && conditions.get(0).isOfShape(condition);
        }

        int cost() {
            return mixed ? PAIR_LOOKUP_COST : Math.min(conditions.size(), LOOKUP_COST);
        }

        void addProbes(SortedMap<Integer, Probe> byFirst) {
            if (mixed) {
                add(pairLookup(conditions), byFirst);
            } else if (conditions.size() > LOOKUP_COST) {
                add(lookup(conditions.get(0).shape(), conditions), byFirst);
            } else {
                for (Condition condition : conditions) {
                    add(compare(condition), byFirst);
                }
            }
        }

        private static void add(Probe probe, SortedMap<Integer, Probe> byFirst) {
            byFirst.put(probe.first(), probe);
        }
    }

    private ProbePlanner() {}

    /** Returns the probes, or null if they would be too many. */
    static @Nullable List<Probe> plan(int entries, List<Condition> conditions) {
        if (entries > MOST_ENTRIES) {
            return null;
        }
        List<Condition> reachable = reachable(conditions);
        List<Group> byShape = byShape(reachable);
        List<Group> byPair = byPair(reachable);
        List<Group> best = cost(byPair) < cost(byShape) ? byPair : byShape;
        if (cost(best) > MOST_COST) {
            return null;
        }
        // No two probes have an entry in common.
        SortedMap<Integer, Probe> byFirst = new TreeMap<>();
        for (Group group : best) {
            group.addProbes(byFirst);
        }
        return List.copyOf(byFirst.values());
    }

    private static int cost(List<Group> groups) {
        int cost = 0;
        for (Group group : groups) {
            cost += group.cost();
        }
        return cost;
    }

    /** Leaves out what an earlier condition covers: it is never the first match. */
    private static List<Condition> reachable(List<Condition> conditions) {
        List<Condition> reachable = new ArrayList<>();
        // What asks for vendor and device covers nothing that asks for others.
        Map<Long, List<Condition>> byPair = new HashMap<>();
        List<Condition> wild = new ArrayList<>();
        for (Condition condition : conditions) {
            List<Condition> alike = byPair.getOrDefault(condition.pair(), List.of());
            if (!covered(condition, wild) && !covered(condition, alike)) {
                reachable.add(condition);
                if (!condition.exact()) {
                    wild.add(condition);
                } else if (alike.isEmpty()) {
                    byPair.put(condition.pair(), new ArrayList<>(List.of(condition)));
                } else {
                    alike.add(condition);
                }
            }
        }
        return reachable;
    }

    private static boolean covered(Condition condition, List<Condition> byThese) {
        for (Condition earlier : byThese) {
            if (earlier.covers(condition)) {
                return true;
            }
        }
        return false;
    }

    private static List<Group> byShape(List<Condition> conditions) {
        List<Group> groups = new ArrayList<>();
        for (Condition condition : conditions) {
            group(condition, groups).conditions.add(condition);
        }
        return groups;
    }

    private static Group group(Condition condition, List<Group> groups) {
        for (Group group : groups) {
            if (group.isOfShape(condition)) {
                return group;
            }
        }
        Group group = new Group(false);
        groups.add(group);
        return group;
    }

    /** Takes vendor and device with whatever subsystem apart, the first condition of each pair, then the second, and so on. */
    private static List<Group> byPair(List<Condition> conditions) {
        List<Group> layers = new ArrayList<>();
        List<Condition> others = new ArrayList<>();
        Map<Long, Integer> seen = new HashMap<>();
        for (Condition condition : conditions) {
            if (!condition.exact() || condition.classMask() != 0) {
                others.add(condition);
                continue;
            }
            int layer = seen.getOrDefault(condition.pair(), 0);
            seen.put(condition.pair(), layer + 1);
            if (layer == layers.size()) {
                layers.add(new Group(true));
            }
            layers.get(layer).conditions.add(condition);
        }
        List<Group> groups = byShape(others);
        for (Group layer : layers) {
            List<Group> shapes = byShape(layer.conditions);
            groups.addAll(shapes.size() > 1 ? List.of(layer) : shapes);
        }
        return groups;
    }

    private static Probe.Compare compare(Condition condition) {
        return new Probe.Compare(condition.shape(), condition.ids(), condition.classCode(), condition.number());
    }

    private static Probe.Lookup lookup(Shape shape, List<Condition> conditions) {
        // Vendor and device alone are kept as 32 bits, which leave room for the entry beside them.
        boolean pair = shape.isPair();
        long[] first = new long[conditions.size()];
        long[] second = new long[first.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = pair ? conditions.get(i).pair() : conditions.get(i).ids();
            second[i] = conditions.get(i).classCode();
        }
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
        long[] first = new long[conditions.size()];
        long[] second = new long[first.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = conditions.get(i).pair();
        }
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
