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
    private EntryPacker() {}

    static List<String> entries(List<MatchEntry> entries) {
        PackedWriter out = new PackedWriter();
        int vendor = 0;
        for (MatchEntry entry : entries) {
            entry(entry.id(), vendor, out);
            vendor = entry.id().vendor();
        }
        return out.parts();
    }

    private static void entry(PciIdEntry id, int vendorBefore, PackedWriter out) {
        int[] ids = {id.vendor(), id.device(), id.subvendor(), id.subdevice()};
        boolean sameVendor = id.vendor() == vendorBefore;
        boolean classified = (id.classCode() | id.classMask()) != 0;
        boolean wide = false;
        int flags = (sameVendor ? 1 : 0) | (classified ? 1 << 5 : 0) | (id.overrideOnly() != 0 ? 1 << 6 : 0);
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == PciIdEntry.ANY_ID) {
                flags |= 2 << i;
            } else {
                wide |= ids[i] >>> 16 != 0;
            }
        }
        out.character(flags | (wide ? 1 << 7 : 0));
        for (int i = sameVendor ? 1 : 0; i < ids.length; i++) {
            if (ids[i] != PciIdEntry.ANY_ID && wide) {
                out.integer(ids[i]);
            } else if (ids[i] != PciIdEntry.ANY_ID) {
                out.character(ids[i]);
            }
        }
        if (classified) {
            out.integer(id.classCode());
            out.integer(id.classMask());
        }
        if (id.overrideOnly() != 0) {
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
