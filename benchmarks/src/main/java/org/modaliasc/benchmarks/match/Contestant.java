// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks.match;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.agrona.collections.Long2ObjectHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/** A way to find the first match of a device. */
interface Contestant {
    int first(long ids, int classCode);

    /** Makes a contestant other than the generated class by its name. */
    static Contestant of(String name, String table) throws ReflectiveOperationException {
        PciMatcher matcher = (PciMatcher)
                Class.forName("measured." + table).getField("INSTANCE").get(null);
        return switch (name) {
            case "HashMap" -> candidates(matcher, new HashMap<Long, int[]>());
            case "fastutil" -> fastutil(matcher);
            case "Eclipse" -> eclipse(matcher);
            case "Agrona" -> agrona(matcher);
            case "tuned" -> new TunedMap(matcher);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Contestant candidates(PciMatcher matcher, Map<Long, int[]> map) {
        CandidateLists lists = new CandidateLists(matcher);
        lists.byKey().forEach(map::put);
        return lists.searchedBy(map::get);
    }

    private static Contestant fastutil(PciMatcher matcher) {
        CandidateLists lists = new CandidateLists(matcher);
        Long2ObjectOpenHashMap<int[]> map = new Long2ObjectOpenHashMap<>();
        lists.byKey().forEach((key, list) -> map.put((long) key, list));
        return lists.searchedBy(map::get);
    }

    private static Contestant eclipse(PciMatcher matcher) {
        CandidateLists lists = new CandidateLists(matcher);
        LongObjectHashMap<int[]> map = new LongObjectHashMap<>();
        lists.byKey().forEach(map::put);
        return lists.searchedBy(map::get);
    }

    private static Contestant agrona(PciMatcher matcher) {
        CandidateLists lists = new CandidateLists(matcher);
        Long2ObjectHashMap<int[]> map = new Long2ObjectHashMap<>();
        lists.byKey().forEach((key, list) -> map.put((long) key, list));
        return lists.searchedBy(map::get);
    }

    /** Returns the entries of a matcher in their order. */
    static List<PciIdEntry> entries(PciMatcher matcher) {
        return IntStream.range(0, matcher.size()).mapToObj(matcher::entry).toList();
    }
}
