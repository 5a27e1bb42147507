// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.alias.ObjectAliases;
import org.modaliasc.compiler.alias.TableAliases;
import org.modaliasc.compiler.bus.Bus;
import org.modaliasc.compiler.bus.Buses;
import org.modaliasc.compiler.bus.EntryPatterns;
import org.modaliasc.compiler.bus.OverrideFlags;
import org.modaliasc.compiler.bus.PatternSink;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TranslationUnit;
import org.modaliasc.compiler.table.Field;
import org.modaliasc.compiler.table.FieldValue;
import org.modaliasc.compiler.table.IdEntry;
import org.modaliasc.compiler.table.IdTable;
import org.modaliasc.compiler.table.UnitTables;

/** Turns the published tables of one unit into aliases. */
final class TableCompilation {
    /** Mirrors the buffer of do_table in scripts/mod/file2alias.c (6.12): 500 bytes with the macro around the alias. */
    private static final int LONGEST_ALIAS = 481;

    private record Made(int order, TableAliases aliases) {}

    /** A table that is right, with the use of the macro that publishes it. */
    record Published(DeviceTableUse use, Bus bus, IdTable table) {}

    private final String module;
    private final OverrideFlags flags;
    private final TranslationUnit unit;
    private final UnitTables tables;
    private final Set<String> buses;
    private final boolean wantsAliases;
    private final Diagnostics diagnostics = new Diagnostics();
    private final List<String> unsupported = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final List<Published> published = new ArrayList<>();
    private final List<DeviceTableUse> passedOver = new ArrayList<>();
    private boolean failed;

    /**
     * Creates a compilation that has no tables yet.
     *
     * @param wantsAliases whether alias lines are made, with what there is to say about them
     */
    TableCompilation(
            Environment.Setting setting,
            TranslationUnit unit,
            UnitTables tables,
            Set<String> buses,
            boolean wantsAliases) {
        this.module = setting.module();
        this.flags = setting.flags();
        this.unit = unit;
        this.tables = tables;
        this.buses = buses;
        this.wantsAliases = wantsAliases;
        diagnostics.addAll(setting.findings());
        diagnostics.addAll(unit.diagnostics());
    }

    /** Tells whether a published table gave no aliases because of a mistake. */
    boolean failed() {
        return failed;
    }

    /** Returns the tables that are right, in the order in which they are published. */
    List<Published> published() {
        return List.copyOf(published);
    }

    /** Returns the uses that publish tables of types not supported. */
    List<DeviceTableUse> passedOver() {
        return List.copyOf(passedOver);
    }

    UnitTables tables() {
        return tables;
    }

    TranslationUnit unit() {
        return unit;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics.all();
    }

    /** Returns the aliases of the unit; hand-written ones of built-in code are not in any module. */
    ObjectAliases aliases(boolean modular) {
        List<TableAliases> inOrder = made.stream()
                .sorted((one, other) -> Integer.compare(one.order(), other.order()))
                .map(Made::aliases)
                .toList();
        List<AliasLine> handWritten = modular ? ModuleInfo.aliases(unit, module, diagnostics) : List.of();
        return new ObjectAliases(
                handWritten.stream()
                        .filter(line -> Buses.covers(buses, flags, line.pattern()))
                        .toList(),
                inOrder);
    }

    /** Makes the aliases of a table, or says why there are none. */
    void compile(DeviceTableUse use) {
        Bus bus = UnitCompiler.wanted(use.type(), buses);
        if (bus == null) {
            if (buses.isEmpty()) {
                unsupported.add("`" + use.table() + "` (" + use.type() + ")");
                passedOver.add(use);
            }
            return;
        }
        int order = tables.order(use.table());
        IdTable table = tables.table(use.table(), bus.idFields(), diagnostics);
        if (order < 0) {
            Location at = use.place().origin().location();
            String message = "The table `" + use.table() + "` is not defined in this unit.";
            diagnostics.add(use.place().withChain(Diagnostic.error("table.undefined", at, message)));
        }
        if (table == null || !wellFormed(table, bus)) {
            failed = true;
        } else {
            published.add(new Published(use, bus, table));
            made.add(new Made(order, new TableAliases(use.symbol(), lines(table, bus))));
        }
    }

    /** Says in one line which tables were passed over. */
    void reportUnsupported(String source) {
        if (!unsupported.isEmpty()) {
            String message = source + ": no aliases are made for " + String.join(", ", unsupported)
                    + ": these types of table are not supported yet.";
            diagnostics.add(Diagnostic.note("bus.unsupported", null, message));
        }
    }

    // The size and terminator tests mirror device_id_check in scripts/mod/file2alias.c (6.12), where both stop the
    // build.
    private boolean wellFormed(IdTable table, Bus bus) {
        long expected = tables.sizeOf(bus.structTag());
        if (table.entries().isEmpty() || (expected > 0 && expected != table.entrySize())) {
            String message = table.entries().isEmpty()
                    ? "The table `" + table.name() + "` has no entries, not even the empty one that ends it."
                    : "The entries of `" + table.name() + "` have " + table.entrySize()
                            + " bytes, but those of `struct " + bus.structTag() + "` have " + expected + ".";
            diagnostics.add(Diagnostic.error("table.size", table.place().location(), message));
            return false;
        }
        IdEntry last = table.entries().get(table.entries().size() - 1);
        if (!zero(table, last)) {
            Token at = last.place() == null ? table.place() : last.place().origin();
            String message = "The table `" + table.name() + "` is not terminated: its last entry is not empty.";
            diagnostics.add(Diagnostic.error("table.unterminated", at.location(), message)
                    .withHint("Add an empty entry, `{ }`, behind the last one; modpost stops the build without it."));
            return false;
        }
        return true;
    }

    private static boolean zero(IdTable table, IdEntry entry) {
        for (Field field : table.fields()) {
            FieldValue value = entry.value(field);
            // A pointer is filled in by a relocation later on; modpost reads the bytes before that, and they are zero.
            if (value instanceof FieldValue.Number number && number.value() != 0) {
                return false;
            }
            if (value instanceof FieldValue.Bytes bytes) {
                for (byte b : bytes.value()) {
                    if (b != 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private List<AliasLine> lines(IdTable table, Bus bus) {
        List<AliasLine> lines = new ArrayList<>();
        EntryPatterns patterns = wantsAliases ? bus.patterns(table, flags) : null;
        boolean afterTerminator = false;
        for (IdEntry entry : table.entries().subList(0, table.entries().size() - 1)) {
            Token place = entry.place() == null ? table.place() : entry.place().origin();
            if (afterTerminator) {
                diagnostics.add(
                        Diagnostic.warning(
                                        "table.entry-after-terminator",
                                        place.location(),
                                        "This entry comes after an empty one, where the kernel stops reading `"
                                                + table.name() + "`.")
                                .withHint(
                                        "modpost makes aliases for it all the same, so the module is loaded and does not bind."));
            }
            afterTerminator = zero(table, entry);
            if (patterns != null) {
                patterns.make(entry, new Sink(table, entry, place, lines));
            }
        }
        return lines;
    }

    private final class Sink implements PatternSink {
        private final IdTable table;
        private final IdEntry entry;
        private final Token place;
        private final List<AliasLine> lines;

        Sink(IdTable table, IdEntry entry, Token place, List<AliasLine> lines) {
            this.table = table;
            this.entry = entry;
            this.place = place;
            this.lines = lines;
        }

        @Override
        public void pattern(String pattern) {
            if (pattern.length() > LONGEST_ALIAS) {
                String message = "The alias has " + pattern.length() + " characters; modpost takes at most "
                        + LONGEST_ALIAS + ".";
                diagnostics.add(Diagnostic.error("alias.too-long", place.location(), message));
                return;
            }
            int line = place.file().line(place.start());
            lines.add(new AliasLine(module, pattern, place.file().name(), line, table.name(), entry.index()));
        }

        @Override
        public void dropped(String id, String message, String hint) {
            diagnostics.add(Diagnostic.warning(id, place.location(), message).withHint(hint));
        }
    }
}
