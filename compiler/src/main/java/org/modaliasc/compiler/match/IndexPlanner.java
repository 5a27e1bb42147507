// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modaliasc.match.generated.PerfectHash;

/** Plans the index of a large table. */
final class IndexPlanner {
    /** Numbers of masks have 8 bits. */
    private static final int MOST_MASKS = 256;

    private record Key(long first, long second) {}

    private final Map<Long, Integer> masks = new LinkedHashMap<>();
    private final List<Condition> exact = new ArrayList<>();
    private final List<Condition> wild = new ArrayList<>();

    private IndexPlanner(List<Condition> conditions) {
        masks.put(0L, 0);
        for (Condition condition : conditions) {
            if (condition.exact() && masks.size() < MOST_MASKS) {
                masks.putIfAbsent(condition.restMask(), masks.size());
            }
            (condition.exact() && masks.containsKey(condition.restMask()) ? exact : wild).add(condition);
        }
    }

    static IndexPlan plan(List<Condition> conditions) {
        return new IndexPlanner(conditions).plan();
    }

    private IndexPlan plan() {
        Map<Long, List<Condition>> byPair = new LinkedHashMap<>();
        for (Condition condition : exact) {
            byPair.computeIfAbsent(condition.pair(), pair -> new ArrayList<>()).add(condition);
        }
        Set<Key> pairs = new LinkedHashSet<>();
        Set<Key> conditions = new LinkedHashSet<>();
        byPair.forEach((pair, all) -> {
            pairs.add(new Key(pair, 0));
            // With its first condition covering all others, the pair's own slot says everything.
            if (!all.stream().allMatch(all.get(0)::covers)) {
                conditions.addAll(uncovered(pair, all));
            }
        });
        return new IndexPlan(
                List.copyOf(masks.keySet()), hash(pairs), hash(conditions), SievePlanner.bytes(wild), wild.size());
    }

    /** Returns the keys of those conditions of a pair that can be the first to match: no earlier one covers them. */
    private Set<Key> uncovered(long pair, List<Condition> all) {
        Set<Key> keys = new LinkedHashSet<>();
        Set<Long> known = new LinkedHashSet<>();
        for (Condition condition : all) {
            boolean covered = known.stream()
                    .anyMatch(mask -> (mask & ~condition.restMask()) == 0
                            && keys.contains(key(pair, mask, condition.rest() & mask)));
            if (!covered) {
                keys.add(key(pair, condition.restMask(), condition.rest()));
                known.add(condition.restMask());
            }
        }
        return keys;
    }

    private Key key(long pair, long mask, long rest) {
        return new Key((long) masks.getOrDefault(mask, 0) << 56 | rest, pair);
    }

    private static PerfectHash hash(Set<Key> keys) {
        long[] first = keys.stream().mapToLong(Key::first).toArray();
        long[] second = keys.stream().mapToLong(Key::second).toArray();
        return new HashSearch(first, second).displaced();
    }
}
