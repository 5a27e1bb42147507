// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modaliasc.compiler.match.MatchEntry;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.match.PciIdEntry;

/** The tables that are measured. */
final class BenchmarkTables {
    private static final int ANY = PciIdEntry.ANY_ID;

    private static final Pattern ALIAS = Pattern.compile("pci:v(\\*|[0-9A-F]{8})d(\\*|[0-9A-F]{8})sv(\\*|[0-9A-F]{8})"
            + "sd(\\*|[0-9A-F]{8})bc(\\*|[0-9A-F]{2})sc(\\*|[0-9A-F]{2})i(\\*|[0-9A-F]{2})\\*?");

    private BenchmarkTables() {}

    /** Returns a table like that of a whole kernel: many makers, some subsystems, some classes that any device may have. */
    static MatchTable ofKernelSize(int size) {
        Random random = new Random(size);
        List<PciIdEntry> entries = new ArrayList<>();
        Set<Integer> pairs = new LinkedHashSet<>();
        int wild = Math.min(40, size / 250);
        while (entries.size() < size - wild) {
            int vendor = 0x1000 + (int) (Math.abs(random.nextGaussian()) * size / 200);
            int device = random.nextInt(1 << 16);
            if (pairs.add(vendor << 16 | device)) {
                boolean subsystem = random.nextInt(5) == 0;
                int subvendor = subsystem ? vendor : ANY;
                entries.add(
                        new PciIdEntry(vendor, device, subvendor, subsystem ? random.nextInt(1 << 10) : ANY, 0, 0, 0));
            }
        }
        while (entries.size() < size) {
            int vendor = random.nextBoolean() ? ANY : 0x1000 + random.nextInt(size / 200);
            int place = random.nextInt(entries.size());
            entries.add(place, new PciIdEntry(vendor, ANY, ANY, ANY, random.nextInt(0x12_0000), 0xFFFFFF, 0));
        }
        return table("of" + size, entries);
    }

    /** Returns a table like those of drivers: two makers, mostly vendor and device, some subsystems, a class at the end. */
    static MatchTable ofSize(int size) {
        Random random = new Random(size);
        Set<Integer> devices = new LinkedHashSet<>();
        while (devices.size() < size) {
            devices.add(random.nextInt(1 << 12) << 4 | random.nextInt(3));
        }
        List<PciIdEntry> entries = new ArrayList<>();
        for (int device : devices) {
            int vendor = entries.size() % 16 == 15 ? 0x1B4B : 0x8086;
            boolean subsystem = size >= 64 && entries.size() % 8 == 7;
            int subvendor = subsystem ? 0x1028 : ANY;
            entries.add(new PciIdEntry(vendor, device, subvendor, subsystem ? random.nextInt(1 << 10) : ANY, 0, 0, 0));
        }
        if (size >= 16) {
            entries.set(size - 1, new PciIdEntry(ANY, ANY, ANY, ANY, 0x010601, 0xFFFFFF, 0));
        }
        return table("of" + size, entries);
    }

    /** Returns the PCI entries of all modules of a kernel, from its {@code modules.alias}. */
    static MatchTable ofAliases(Path file) throws IOException {
        return ofPatterns(Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("alias pci:"))
                .map(line -> line.split(" ")[1])
                .toList());
    }

    /** Returns a table of the entries that alias patterns were made from. */
    static MatchTable ofPatterns(List<String> patterns) {
        List<PciIdEntry> entries = new ArrayList<>();
        for (String pattern : patterns) {
            Matcher parts = ALIAS.matcher(pattern);
            if (parts.matches()) {
                int classCode = 0;
                int classMask = 0;
                for (int i = 5; i <= 7; i++) {
                    boolean any = parts.group(i).equals("*");
                    classCode = classCode << 8 | (any ? 0 : Integer.parseInt(parts.group(i), 16));
                    classMask = classMask << 8 | (any ? 0 : 0xFF);
                }
                entries.add(new PciIdEntry(
                        id(parts.group(1)),
                        id(parts.group(2)),
                        id(parts.group(3)),
                        id(parts.group(4)),
                        classCode,
                        classMask,
                        0));
            }
        }
        return table("all", entries);
    }

    private static int id(String text) {
        return text.equals("*") ? ANY : Integer.parseUnsignedInt(text, 16);
    }

    private static MatchTable table(String name, List<PciIdEntry> entries) {
        List<MatchEntry> all = new ArrayList<>();
        for (PciIdEntry entry : entries) {
            all.add(new MatchEntry(entry, name + ".c", all.size() + 1, 0, ""));
        }
        return new MatchTable(name, name, name + ".c", all);
    }
}
