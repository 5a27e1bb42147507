// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/**
 * The usual way with a map: entries under their vendor and device, which are compared in order. A device is looked up under all
 * combinations of its ids with wildcards that the table has.
 */
final class CandidateLists {
    private static final long ANY = 0x1_0000;

    private final Fields fields;
    private final Map<Long, int[]> byKey = new HashMap<>();
    private final boolean anyDevice;
    private final boolean anyVendor;
    private final boolean anyBoth;

    CandidateLists(PciMatcher matcher) {
        List<PciIdEntry> entries = Contestant.entries(matcher);
        fields = new Fields(entries);
        Map<Long, IntStream.Builder> lists = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            long key = key(id(entries.get(i).vendor()), id(entries.get(i).device()));
            lists.computeIfAbsent(key, absent -> IntStream.builder()).add(i);
        }
        lists.forEach((key, list) -> byKey.put(key, list.build().toArray()));
        anyDevice = entries.stream().anyMatch(entry -> id(entry.vendor()) != ANY && id(entry.device()) == ANY);
        anyVendor = entries.stream().anyMatch(entry -> id(entry.vendor()) == ANY && id(entry.device()) != ANY);
        anyBoth = byKey.containsKey(key(ANY, ANY));
    }

    private static long id(int id) {
        return id == PciIdEntry.ANY_ID ? ANY : id;
    }

    private static long key(long vendor, long device) {
        return vendor << 32 | device;
    }

    Map<Long, int[]> byKey() {
        return byKey;
    }

    Contestant searchedBy(LongFunction<int @Nullable []> map) {
        return (ids, classCode) -> {
            long vendor = ids >>> 48;
            long device = ids >>> 32 & 0xFFFF;
            int best = fields.first(map.apply(key(vendor, device)), ids, classCode, Integer.MAX_VALUE);
            if (anyDevice) {
                best = fields.first(map.apply(key(vendor, ANY)), ids, classCode, best);
            }
            if (anyVendor) {
                best = fields.first(map.apply(key(ANY, device)), ids, classCode, best);
            }
            if (anyBoth) {
                best = fields.first(map.apply(key(ANY, ANY)), ids, classCode, best);
            }
            return best == Integer.MAX_VALUE ? PciMatcher.NO_MATCH : best;
        };
    }

    /** The entries as bits under masks, side by side. */
    static final class Fields {
        final long[] ids;
        final long[] idMasks;
        final int[] classCodes;
        final int[] classMasks;

        Fields(List<PciIdEntry> entries) {
            int count = entries.size();
            ids = new long[count];
            idMasks = new long[count];
            classCodes = new int[count];
            classMasks = new int[count];
            for (int i = 0; i < count; i++) {
                PciIdEntry entry = entries.get(i);
                int[] all = {entry.vendor(), entry.device(), entry.subvendor(), entry.subdevice()};
                for (int id : all) {
                    ids[i] = ids[i] << 16 | (id == PciIdEntry.ANY_ID ? 0 : id & 0xFFFF);
                    idMasks[i] = idMasks[i] << 16 | (id == PciIdEntry.ANY_ID ? 0 : 0xFFFF);
                }
                classCodes[i] = entry.classCode() & entry.classMask();
                classMasks[i] = entry.classMask();
            }
        }

        boolean matches(int entry, long device, int classCode) {
            return ((device ^ ids[entry]) & idMasks[entry]) == 0
                    && ((classCode ^ classCodes[entry]) & classMasks[entry]) == 0;
        }

        int first(int @Nullable [] candidates, long device, int classCode, int best) {
            if (candidates != null) {
                for (int entry : candidates) {
                    if (entry >= best) {
                        break;
                    }
                    if (matches(entry, device, classCode)) {
                        return entry;
                    }
                }
            }
            return best;
        }
    }
}
