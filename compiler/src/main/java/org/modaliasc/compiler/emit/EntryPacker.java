// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.HashMap;
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
    private record Data(long value, String text) {}

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
        plan.masks().forEach(out::number);
        hash(plan.pairs(), out);
        hash(plan.conditions(), out);
        plan.bytes().forEach(out::character);
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
        List<String> files =
                plan.entries().stream().map(MatchEntry::file).distinct().toList();
        out.character(files.size());
        files.forEach(out::text);
        List<Data> data =
                plan.entries().stream().map(EntryPacker::data).distinct().toList();
        out.compact(data.size());
        for (Data one : data) {
            out.number(one.value());
            out.text(one.text());
        }
        Map<String, Integer> fileNumbers = numbers(files);
        Map<Data, Integer> dataNumbers = numbers(data);
        for (MatchEntry entry : plan.entries()) {
            out.character(fileNumbers.getOrDefault(entry.file(), 0));
            out.compact(entry.line());
            out.compact(dataNumbers.getOrDefault(data(entry), 0));
        }
        return out.parts();
    }

    private static Data data(MatchEntry entry) {
        return new Data(entry.driverData(), entry.driverDataText());
    }

    private static <T> Map<T, Integer> numbers(List<T> different) {
        Map<T, Integer> numbers = new HashMap<>();
        different.forEach(one -> numbers.put(one, numbers.size()));
        return numbers;
    }
}
