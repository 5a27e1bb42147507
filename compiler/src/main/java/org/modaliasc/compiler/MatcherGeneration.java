// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.emit.GeneratedClass;
import org.modaliasc.compiler.emit.JavaNames;
import org.modaliasc.compiler.emit.MatcherEmitter;
import org.modaliasc.compiler.match.MatchPlan;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.compiler.match.PciTableReader;

/** Tables to classes. */
final class MatcherGeneration {
    private MatcherGeneration() {}

    static GenerateResult generate(
            GenerateRequest request, List<UnitCompiler.MatchOutcome> outcomes, List<Diagnostic> diagnostics) {
        List<MatchTable> tables = new ArrayList<>();
        List<List<String>> origins = new ArrayList<>();
        List<SourceInputs> inputs = new ArrayList<>();
        for (UnitCompiler.MatchOutcome outcome : outcomes) {
            inputs.add(outcome.inputs());
            for (MatchTable table : outcome.tables()) {
                tables.add(table);
                origins.add(List.of(outcome.inputs().source()));
            }
        }
        if (tables.isEmpty() && !Diagnostics.hasErrors(diagnostics)) {
            diagnostics.add(Diagnostic.error("match.no-table", null, "The sources publish no PCI id table."));
        }
        if (tables.isEmpty()) {
            return new GenerateResult(List.of(), List.of(), inputs, diagnostics);
        }
        String merged = request.mergedName();
        if (merged == null) {
            String pattern = request.classNames();
            List<String> names = pattern == null ? JavaNames.classes(tables) : JavaNames.classes(tables, pattern);
            reportShared(tables, names, diagnostics);
            List<GeneratedClass> classes = WorkerThreads.map(tables.size(), new IntFunction<>() {
                @Override
                public GeneratedClass apply(int i) {
                    return emit(request, List.of(tables.get(i)), names.get(i));
                }
            });
            return new GenerateResult(classes, origins, inputs, diagnostics);
        }
        int entries = tables.stream().mapToInt(table -> table.entries().size()).sum();
        if (entries > PciTableReader.MOST_ENTRIES) {
            String message = "The tables have " + entries + " entries together; a matcher takes at most "
                    + PciTableReader.MOST_ENTRIES + ".";
            diagnostics.add(Diagnostic.error("match.too-large", null, message));
            return new GenerateResult(List.of(), List.of(), inputs, diagnostics);
        }
        List<String> sources = origins.stream().flatMap(List::stream).distinct().toList();
        return new GenerateResult(List.of(emit(request, tables, merged)), List.of(sources), inputs, diagnostics);
    }

    private static void reportShared(List<MatchTable> tables, List<String> names, List<Diagnostic> diagnostics) {
        Map<String, MatchTable> owners = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            MatchTable table = tables.get(i);
            // Case must not be all that tells two files apart: not every file system sees it.
            MatchTable owner = owners.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), table);
            if (owner != null) {
                String message = "The tables `" + owner.name() + "` of `" + owner.file() + "` and `" + table.name()
                        + "` of `" + table.file() + "` would both be the class `" + names.get(i) + "`.";
                diagnostics.add(Diagnostic.error("match.class-name-taken", null, message)
                        .withHint("Let the pattern of the class names contain `{module}` or `{table}`."));
            }
        }
    }

    private static GeneratedClass emit(GenerateRequest request, List<MatchTable> tables, String name) {
        return MatcherEmitter.emit(MatchPlan.of(tables), request.packageName(), name, request.command());
    }
}
