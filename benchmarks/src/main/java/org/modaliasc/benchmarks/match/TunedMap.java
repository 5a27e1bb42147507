// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks.match;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/**
 * The best that we could make of a primitive map: one probe of an int-to-int map at a low load factor, no boxes, no lists; candidates
 * of a pair lie next to each other, and a bit set by the base class tells whether any wildcard entry is worth a look.
 */
final class TunedMap implements Contestant {
    private static final int LAST = 1 << 31;

    private final Int2IntOpenHashMap starts = new Int2IntOpenHashMap(16, 0.5f);
    private final CandidateLists.Fields fields;
    private final int[] runs;
    private final int[] wild;
    private final boolean[] wildByBaseClass = new boolean[256];
    private final boolean[] wildByVendor = new boolean[1 << 16];

    TunedMap(PciMatcher matcher) {
        List<PciIdEntry> entries = Contestant.entries(matcher);
        fields = new CandidateLists.Fields(entries);
        starts.defaultReturnValue(-1);
        Map<Integer, List<Integer>> exact = new LinkedHashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (fields.idMasks[i] >>> 32 == 0xFFFFFFFFL) {
                exact.computeIfAbsent((int) (fields.ids[i] >>> 32), absent -> new ArrayList<>())
                        .add(i);
            } else {
                others.add(i);
            }
        }
        wild = others.stream().mapToInt(i -> i).toArray();
        for (int entry : wild) {
            for (int i = 0; i < 256; i++) {
                wildByBaseClass[i] |= ((i << 16 ^ fields.classCodes[entry]) & fields.classMasks[entry] & 0xFF0000) == 0;
            }
            for (int i = 0; i < 1 << 16; i++) {
                wildByVendor[i] |= (((long) i << 48 ^ fields.ids[entry]) & fields.idMasks[entry] >>> 48 << 48) == 0;
            }
        }
        List<Integer> all = new ArrayList<>();
        exact.forEach((pair, list) -> {
            starts.put((int) pair, all.size());
            all.addAll(list);
            all.set(all.size() - 1, list.get(list.size() - 1) | LAST);
        });
        runs = all.stream().mapToInt(i -> i).toArray();
    }

    @Override
    public int first(long ids, int classCode) {
        int best = exact(starts.get((int) (ids >>> 32)), ids, classCode);
        if (wildByBaseClass[classCode >>> 16 & 0xFF] && wildByVendor[(int) (ids >>> 48)]) {
            for (int entry : wild) {
                if (entry > best) {
                    break;
                }
                if (fields.matches(entry, ids, classCode)) {
                    return entry;
                }
            }
        }
        return best == Integer.MAX_VALUE ? PciMatcher.NO_MATCH : best;
    }

    private int exact(int start, long ids, int classCode) {
        if (start >= 0) {
            for (int i = start; ; i++) {
                int entry = runs[i] & ~LAST;
                if (fields.matches(entry, ids, classCode)) {
                    return entry;
                }
                if (runs[i] < 0) {
                    break;
                }
            }
        }
        return Integer.MAX_VALUE;
    }
}
