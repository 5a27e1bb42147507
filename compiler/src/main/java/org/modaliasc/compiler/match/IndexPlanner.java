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
    /** Numbers of masks have 8 bits, and the last is for empty slots. */
    private static final int MOST_MASKS = 255;

    private record Key(long first, long second) {}

    private final List<Long> masks = new ArrayList<>();
    private final List<Condition> exact = new ArrayList<>();
    private final List<Condition> wild = new ArrayList<>();

    private IndexPlanner(List<Condition> conditions) {
        Set<Long> known = new LinkedHashSet<>();
        known.add(0L);
        for (Condition condition : conditions) {
            if (condition.exact() && known.size() < MOST_MASKS) {
                known.add(condition.restMask());
            }
        }
        masks.addAll(known);
        for (Condition condition : conditions) {
            (condition.exact() && known.contains(condition.restMask()) ? exact : wild).add(condition);
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
            if (all.size() > 1) {
                for (Condition condition : all) {
                    long number = masks.indexOf(condition.restMask());
                    conditions.add(new Key(number << 56 | condition.rest(), pair));
                }
            }
        });
        return new IndexPlan(masks, hash(pairs), hash(conditions), SievePlanner.bytes(wild), exact.size(), wild.size());
    }

    private static PerfectHash hash(Set<Key> keys) {
        long[] first = keys.stream().mapToLong(Key::first).toArray();
        long[] second = keys.stream().mapToLong(Key::second).toArray();
        return new HashSearch(first, second).displaced();
    }
}
