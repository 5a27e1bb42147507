// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.modaliasc.compiler.match.MatchEntry;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.match.PciIdEntry;

/** Tables meant to break matchers. */
public final class RandomTables {
    private static final int ANY = PciIdEntry.ANY_ID;

    private final Random random;

    /** Creates a source of tables; the same seed gives the same ones. */
    public RandomTables(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a table; its number chooses what kind it is. */
    public MatchTable table(int number, int mostEntries) {
        int size = number % 7 == 0 ? random.nextInt(4) : random.nextInt(mostEntries + 1);
        List<MatchEntry> entries = new ArrayList<>();
        int idBits = 1 + random.nextInt(16);
        int style = number % 11;
        for (int i = 0; i < size; i++) {
            PciIdEntry id = entry(style, idBits, i);
            if (!entries.isEmpty() && random.nextInt(20) == 0) {
                id = entries.get(random.nextInt(entries.size())).id();
            }
            entries.add(new MatchEntry(id, "f" + random.nextInt(3) + ".c", i + 1, i % 5, i % 5 == 0 ? "" : "" + i % 5));
        }
        return new MatchTable("module_" + number, "table_" + number, "table.c", entries);
    }

    private PciIdEntry entry(int style, int idBits, int position) {
        return switch (style) {
            case 0 -> new PciIdEntry(0x8086, id(16), ANY, ANY, 0, 0, override(50));
            case 1 -> new PciIdEntry(0x8086, id(idBits), or(idBits, 3), or(idBits, 3), 0, 0, 0);
            case 2 -> new PciIdEntry(ANY, ANY, ANY, ANY, id(24), id(24), override(10));
            case 3 -> new PciIdEntry(or(idBits, 2), or(idBits, 2), or(idBits, 2), or(idBits, 2), 0, 0, override(4));
            case 4 -> new PciIdEntry(id(2), id(2), ANY, ANY, classCode(), classMask(), 0);
            // Hostile to hashes: the lowest, then the highest bits never differ.
            case 5 -> new PciIdEntry(position << 8 & 0xFF00, position << 5 & 0xFFE0, ANY, 0, 0, 0, 0);
            case 6 -> new PciIdEntry(ANY, position & 0xFFFF, ANY, ANY, 0, 0, override(3));
            // Wide ids and class bits in the top byte, which never match a device.
            case 7 ->
                new PciIdEntry(
                        random.nextInt(8) == 0 ? 0x18086 : 0x8086,
                        random.nextInt(),
                        or(16, 2),
                        ANY,
                        random.nextInt(),
                        random.nextInt(),
                        override(5));
            // Any device, perhaps of a class.
            case 8 -> new PciIdEntry(ANY, ANY, ANY, ANY, classCode(), classMask(), override(3));
            // Few share vendor and device, and some ask for a subsystem.
            case 9 -> new PciIdEntry(0x1AF4, position / (1 + id(2)), or(8, 2), or(8, 3), 0, 0, override(20));
            default ->
                new PciIdEntry(
                        or(idBits, 8),
                        or(idBits, 8),
                        or(idBits, 2),
                        or(idBits, 2),
                        classCode(),
                        classMask(),
                        override(6));
        };
    }

    private int id(int bits) {
        return random.nextInt(1 << bits);
    }

    private int or(int bits, int anyOneIn) {
        return random.nextInt(anyOneIn) == 0 ? ANY : id(bits);
    }

    private int override(int oneIn) {
        return random.nextInt(oneIn) == 0 ? 1 : 0;
    }

    private int classCode() {
        return random.nextBoolean() ? 0x0C0330 : random.nextInt(4) << 16 | random.nextInt(2) << 8;
    }

    private int classMask() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> 0xFFFFFF;
            case 2 -> 0xFFFF00;
            case 3 -> -1;
            case 4 -> 0xFF0000;
            default -> random.nextInt();
        };
    }
}
