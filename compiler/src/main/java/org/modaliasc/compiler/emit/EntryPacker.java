// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modaliasc.compiler.match.IndexPlan;
import org.modaliasc.compiler.match.MatchEntry;
import org.modaliasc.compiler.match.MatchPlan;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.generated.PerfectHash;

/** Packs the parts of a plan; the layouts are described where {@code org.modaliasc.match.generated} reads them. */
final class EntryPacker {
    private static final int SAME_VENDOR = 1;
    private static final int CLASSIFIED = 1 << 5;
    private static final int OVERRIDE = 1 << 6;
    private static final int WIDE = 1 << 7;

    /** How many entries may follow one with the same flags. */
    private static final int MOST_ALIKE = 0xFF;

    private EntryPacker() {}

    static List<String> entries(List<MatchEntry> entries) {
        PackedWriter out = new PackedWriter();
        int[] flags = flags(entries);
        int end = 0;
        for (int i = 0; i < flags.length; i++) {
            if (i == end) {
                do {
                    end++;
                } while (end < flags.length && end - i <= MOST_ALIKE && flags[end] == (flags[i] | SAME_VENDOR));
                out.character(flags[i] | end - i - 1 << 8);
            }
            fields(entries.get(i).id(), flags[i], out);
        }
        return out.parts();
    }

    private static int[] flags(List<MatchEntry> entries) {
        int[] flags = new int[entries.size()];
        int vendor = 0;
        for (int i = 0; i < flags.length; i++) {
            PciIdEntry id = entries.get(i).id();
            flags[i] = id.vendor() == vendor ? SAME_VENDOR : 0;
            int[] ids = ids(id);
            for (int field = 0; field < ids.length; field++) {
                if (ids[field] == PciIdEntry.ANY_ID) {
                    flags[i] |= 2 << field;
                } else if (ids[field] >>> 16 != 0) {
                    flags[i] |= WIDE;
                }
            }
            flags[i] |= (id.classCode() | id.classMask()) == 0 ? 0 : CLASSIFIED;
            flags[i] |= id.overrideOnly() == 0 ? 0 : OVERRIDE;
            vendor = id.vendor();
        }
        return flags;
    }

    private static int[] ids(PciIdEntry id) {
        return new int[] {id.vendor(), id.device(), id.subvendor(), id.subdevice()};
    }

    private static void fields(PciIdEntry id, int flags, PackedWriter out) {
        int[] ids = ids(id);
        for (int field = flags & SAME_VENDOR; field < ids.length; field++) {
            if (ids[field] != PciIdEntry.ANY_ID && (flags & WIDE) != 0) {
                out.integer(ids[field]);
            } else if (ids[field] != PciIdEntry.ANY_ID) {
                out.character(ids[field]);
            }
        }
        if ((flags & CLASSIFIED) != 0) {
            out.integer(id.classCode());
            out.integer(id.classMask());
        }
        if ((flags & OVERRIDE) != 0) {
            out.integer(id.overrideOnly());
        }
    }

    static List<String> parameters(IndexPlan plan) {
        PackedWriter out = new PackedWriter();
        out.character(plan.masks().size());
        for (long mask : plan.masks()) {
            out.number(mask);
        }
        hash(plan.pairs(), out);
        hash(plan.conditions(), out);
        for (int position : plan.bytes()) {
            out.character(position);
        }
        out.integer(plan.wildCount());
        return out.parts();
    }

    private static void hash(PerfectHash hash, PackedWriter out) {
        out.number(hash.multiplier());
        out.number(hash.secondMultiplier());
        out.character(hash.bucketBits());
        out.character(hash.slotBits());
        for (char displacement : hash.displacements()) {
            out.character(displacement);
        }
    }

    static List<String> origins(MatchPlan plan) {
        PackedWriter out = new PackedWriter();
        out.compact(plan.tables().size());
        int start = 0;
        for (MatchTable table : plan.tables()) {
            out.compact(start);
            out.text(table.module());
            out.text(table.name());
            start += table.entries().size();
        }
        Map<String, Integer> files = new LinkedHashMap<>();
        Map<String, MatchEntry> data = new LinkedHashMap<>();
        Map<String, Integer> dataNumbers = new HashMap<>();
        for (MatchEntry entry : plan.entries()) {
            files.putIfAbsent(entry.file(), files.size());
            if (data.putIfAbsent(data(entry), entry) == null) {
                dataNumbers.put(data(entry), dataNumbers.size());
            }
        }
        out.character(files.size());
        for (String file : files.keySet()) {
            out.text(file);
        }
        out.compact(data.size());
        for (MatchEntry first : data.values()) {
            out.number(first.driverData());
            out.text(first.driverDataText());
        }
        for (MatchEntry entry : plan.entries()) {
            out.character(files.getOrDefault(entry.file(), 0));
            out.compact(entry.line());
            out.compact(dataNumbers.getOrDefault(data(entry), 0));
        }
        return out.parts();
    }

    /** Returns the driver data of an entry, value and text, as one text. */
    private static String data(MatchEntry entry) {
        return entry.driverData() + " " + entry.driverDataText();
    }
}
