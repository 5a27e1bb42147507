// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.ObjectAliases;
import org.modaliasc.compiler.bus.Bus;
import org.modaliasc.compiler.bus.Buses;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.compiler.preprocess.Preprocessor;
import org.modaliasc.compiler.preprocess.PreprocessorOptions;
import org.modaliasc.compiler.preprocess.TranslationUnit;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceStore;
import org.modaliasc.compiler.syntax.TableParser;
import org.modaliasc.compiler.table.DataModel;
import org.modaliasc.compiler.table.UnitTables;

/** Compiles one source to the aliases of its object. */
final class UnitCompiler {
    /** The macro that publishes a table; its definition is empty where the kernel publishes none. */
    static final String DEVICE_TABLE = "MODULE_DEVICE_TABLE";

    /** One for the drivers, and one for each variable that their names go through. */
    private static final int MOST_READINGS = 4;

    private final SourceStore store;
    private final Preprocessor preprocessor;
    private final TableParser parser;

    UnitCompiler(SourceStore store, Preprocessor preprocessor, TableParser parser) {
        this.store = store;
        this.preprocessor = preprocessor;
        this.parser = parser;
    }

    /** What came of one source. */
    record Outcome(ObjectAliases aliases, DriverScan drivers, SourceInputs inputs, List<Diagnostic> diagnostics) {
        static Outcome failed(String source, Diagnostic diagnostic) {
            return new Outcome(
                    new ObjectAliases(List.of(), List.of()),
                    DriverScan.NOTHING,
                    SourceInputs.unreadable(source),
                    List.of(diagnostic));
        }
    }

    /** What came of one source for matchers. */
    record MatchOutcome(List<MatchTable> tables, SourceInputs inputs, List<Diagnostic> diagnostics) {}

    static PreprocessorOptions options(
            List<String> quoted,
            List<String> directories,
            List<String> own,
            List<String> forced,
            String common,
            String predefined,
            Predicate<String> expectedAbsent) {
        Set<String> hooked = new HashSet<>(ModuleInfo.MACROS.keySet());
        hooked.add(DEVICE_TABLE);
        Set<String> tags = new HashSet<>();
        for (Bus bus : Buses.all()) {
            tags.add(bus.structTag());
        }
        return new PreprocessorOptions(
                quoted, directories, own, forced, common, predefined, hooked, ModuleInfo.MACROS, tags, expectedAbsent);
    }

    Outcome compile(String source, Environment.Setting setting, DataModel model, Set<String> buses) {
        Lookup lookup = store.lookupOnce(source);
        if (!(lookup instanceof Lookup.Found found)) {
            return Outcome.failed(source, unreadable(source, lookup));
        }
        TableCompilation tables = read(source, found, setting, model, buses, true);
        return outcome(source, tables, setting, DriverScan.NOTHING);
    }

    /** Compiles a source, and reads which drivers it declares. */
    Outcome compileWithDrivers(String source, Environment.Setting setting, DataModel model, Set<String> buses) {
        Lookup lookup = store.lookupOnce(source);
        if (!(lookup instanceof Lookup.Found found)) {
            return Outcome.failed(source, unreadable(source, lookup));
        }
        Set<String> wanted = new TreeSet<>(DriverScan.tags(buses));
        for (int reading = 1; ; reading++) {
            TableCompilation tables = read(source, found, setting.alsoDeclaring(wanted), model, buses, true);
            DriverScan drivers = DriverScan.of(setting.module(), tables, buses, Set.of());
            // A name may be that of a variable, which nobody knew to be of interest before.
            if (reading == MOST_READINGS || !wanted.addAll(drivers.unknownNames())) {
                return outcome(source, tables, setting, drivers);
            }
        }
    }

    /** Reads which drivers a source declares, this time with everything expanded. */
    DriverScan scanThoroughly(String source, Environment.Setting setting, DataModel model, Set<String> buses) {
        if (!(store.lookupOnce(source) instanceof Lookup.Found found)) {
            return DriverScan.NOTHING;
        }
        TranslationUnit unit = preprocessor.readEverything(found.file(), setting.options());
        TableCompilation tables = compileTables(source, unit, setting, model, buses, true);
        Set<String> names =
                tables.published().stream().map(each -> each.table().name()).collect(Collectors.toSet());
        return DriverScan.of(setting.module(), tables, buses, names);
    }

    private static Outcome outcome(
            String source, TableCompilation tables, Environment.Setting setting, DriverScan drivers) {
        return new Outcome(
                tables.aliases(setting.modular()),
                drivers,
                SourceInputs.of(source, tables.unit().files()),
                tables.diagnostics());
    }

    /** Returns the tables of a source for matchers. */
    MatchOutcome matchTables(String source, Environment.Setting setting, DataModel model, Set<String> buses) {
        Lookup lookup = store.lookupOnce(source);
        if (!(lookup instanceof Lookup.Found found)) {
            return new MatchOutcome(List.of(), SourceInputs.unreadable(source), List.of(unreadable(source, lookup)));
        }
        TableCompilation tables = read(source, found, setting, model, buses, false);
        MatchTables matchTables = new MatchTables(setting.module(), source);
        return matchTables.read(tables);
    }

    private static Diagnostic unreadable(String source, Lookup lookup) {
        String reason = lookup instanceof Lookup.Unreadable unreadable
                ? unreadable.reason() + "."
                : new java.io.File(source).isDirectory() ? "It is a directory." : "There is no such file.";
        return Diagnostic.error("source.unreadable", null, "`" + source + "` cannot be compiled. " + reason);
    }

    private TableCompilation read(
            String source,
            Lookup.Found found,
            Environment.Setting setting,
            DataModel model,
            Set<String> buses,
            boolean aliases) {
        PreprocessorOptions options = setting.options();
        TableCompilation tables =
                compileTables(source, preprocessor.read(found.file(), options), setting, model, buses, aliases);
        if (tables.failed()) {
            // What is missing may be declared in a way that only a full expansion shows, or be a variable of some
            // header.
            tables = compileTables(
                    source, preprocessor.readEverything(found.file(), options), setting, model, buses, aliases);
        }
        return tables;
    }

    private TableCompilation compileTables(
            String source,
            TranslationUnit unit,
            Environment.Setting setting,
            DataModel model,
            Set<String> buses,
            boolean aliases) {
        TableCompilation tables =
                new TableCompilation(setting, unit, new UnitTables(unit, parser, model), buses, aliases);
        for (DeviceTableUse use : DeviceTableUse.in(unit, DEVICE_TABLE)) {
            tables.compile(use);
        }
        tables.reportUnsupported(source);
        return tables;
    }

    static @Nullable Bus wanted(String type, Set<String> buses) {
        return buses.isEmpty() || buses.contains(type) ? Buses.find(type) : null;
    }
}
