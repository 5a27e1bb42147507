// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;

/**
 * Compares all modules of one bus without knowing which sources a module is made of: directory by directory.
 *
 * <p>A source none of whose lines is expected in its directory is taken as one that the configuration does not build. So a
 * wrong line is only seen if its file also has a right one; a line that is not produced is always seen.
 */
final class DirectorySweep {
    private final String bus;
    private final TableSources sources;
    private final AliasCompiler compiler;

    DirectorySweep(String bus, TableSources sources, AliasCompiler compiler) {
        this.bus = bus;
        this.sources = sources;
        this.compiler = compiler;
    }

    void run(ModulesAlias aliases, List<String> moduleOrder, Scoreboard scores) throws IOException {
        Map<Path, List<String>> expected = expectedByDirectory(aliases, moduleOrder);
        Map<Path, List<String>> candidates = new LinkedHashMap<>();
        for (Path directory : expected.keySet()) {
            candidates.put(directory, sources.under(directory, expected.keySet()));
        }
        expected.entrySet().parallelStream()
                .map(entry ->
                        compare(entry.getKey(), entry.getValue(), candidates.getOrDefault(entry.getKey(), List.of())))
                .toList()
                .forEach(scores::add);
    }

    private Map<Path, List<String>> expectedByDirectory(ModulesAlias aliases, List<String> moduleOrder) {
        Map<Path, List<String>> expected = new TreeMap<>();
        for (String line : moduleOrder) {
            InstalledModule module = InstalledModule.parse(line);
            List<String> patterns =
                    aliases.of(module.name()).stream().filter(this::isOnBus).toList();
            if (!patterns.isEmpty()) {
                expected.computeIfAbsent(module.directory(), path -> new ArrayList<>())
                        .addAll(patterns);
            }
        }
        return expected;
    }

    private ModuleComparison compare(Path directory, List<String> expected, List<String> candidates) {
        List<AliasLine> lines = new ArrayList<>();
        List<Diagnostic> errors = new ArrayList<>();
        for (String source : candidates) {
            Compilation compilation = compiler.compile(InstalledModule.nameOf(source), List.of(source));
            List<AliasLine> onBus = compilation.lines().stream()
                    .filter(line -> isOnBus(line.pattern()))
                    .toList();
            if (onBus.stream().anyMatch(line -> expected.contains(line.pattern()))) {
                lines.addAll(onBus);
                errors.addAll(compilation.errors());
            }
        }
        return new ModuleComparison(directory.toString(), expected, new Compilation(lines, errors));
    }

    private boolean isOnBus(String pattern) {
        return ModuleComparison.busOf(pattern).equals(bus);
    }
}
