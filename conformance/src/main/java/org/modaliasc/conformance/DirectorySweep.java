// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.conformance.MakefileText.Answer;

/**
 * Compares all modules of one bus without knowing which sources a module is made of: directory by directory.
 *
 * <p>A source that no makefile names counts if it has at least one line that its directory is expected to have. So a wrong line
 * of such a file is only seen beside a right one; a line that is not produced is always seen.
 */
final class DirectorySweep {
    private final String bus;
    private final Set<InstalledModule> installed = new LinkedHashSet<>();
    private final MakefileText makefiles;
    private final TableSources sources;

    /**
     * Creates a sweep.
     *
     * @param bus the bus whose lines are compared
     * @param word what a source with a table of that bus mentions
     * @param tree kernel tree
     * @param moduleOrder lines of the kernel's {@code modules.order}
     */
    DirectorySweep(String bus, String word, Path tree, List<String> moduleOrder) {
        this.bus = bus;
        moduleOrder.forEach(line -> installed.add(InstalledModule.parse(line)));
        this.makefiles = new MakefileText(tree, installed);
        this.sources = new TableSources(tree, makefiles, word);
    }

    void run(ModulesAlias aliases, AliasCompiler compiler, Scoreboard scores) throws IOException {
        Map<Path, List<String>> expected = expectedByDirectory(aliases);
        Map<Path, List<String>> candidates = new LinkedHashMap<>();
        for (Path directory : expected.keySet()) {
            candidates.put(directory, sources.under(directory, expected.keySet()));
        }
        candidates.entrySet().parallelStream()
                .map(entry -> compare(
                        entry.getKey(), expected.getOrDefault(entry.getKey(), List.of()), entry.getValue(), compiler))
                .toList()
                .forEach(scores::add);
    }

    private Map<Path, List<String>> expectedByDirectory(ModulesAlias aliases) {
        Map<Path, List<String>> expected = new TreeMap<>();
        for (InstalledModule module : installed) {
            List<String> patterns =
                    aliases.of(module.name()).stream().filter(this::isOnBus).toList();
            if (!patterns.isEmpty()) {
                expected.computeIfAbsent(module.directory(), path -> new ArrayList<>())
                        .addAll(patterns);
            }
        }
        return expected;
    }

    private ModuleComparison compare(
            Path directory, List<String> expected, List<String> candidates, AliasCompiler compiler) {
        List<AliasLine> lines = new ArrayList<>();
        List<Diagnostic> errors = new ArrayList<>();
        for (String source : candidates) {
            Compilation compilation = compiler.compile(InstalledModule.nameOf(source), List.of(source));
            List<AliasLine> onBus = compilation.lines().stream()
                    .filter(line -> isOnBus(line.pattern()))
                    .toList();
            if (makefiles.of(source) == Answer.BUILT
                    || onBus.stream().anyMatch(line -> expected.contains(line.pattern()))) {
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
