// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.modaliasc.compiler.TreeResult;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.DiagnosticRenderer;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.conformance.Configuration.BuildState;

/**
 * Compares what a whole tree gives with a kernel's own {@code modules.alias}: the lines of each module, and their order.
 *
 * <p>On kernels with {@code CONFIG_PREFIX_SYMBOLS} objtool rotates the order of the tables of a module, by a number that is not in
 * the source; a difference of that kind is counted and does not lower the score.
 */
final class TreeComparison {
    private final Set<String> buses;
    private final ModulesAlias expected;
    private final boolean rotating;

    TreeComparison(Set<String> buses, ModulesAlias expected, Configuration configuration) {
        this.buses = buses;
        this.expected = expected;
        this.rotating = configuration.stateOf("PREFIX_SYMBOLS") == BuildState.BUILT_IN;
    }

    void run(TreeResult result, Scoreboard scores) {
        DiagnosticRenderer renderer = new DiagnosticRenderer(false);
        for (Diagnostic finding : result.diagnostics()) {
            if (finding.severity() == Severity.ERROR) {
                scores.problem("the tree compiles with an error: " + renderer.render(finding));
            }
        }
        Map<String, List<AliasLine>> produced = new TreeMap<>();
        result.aliases()
                .forEach(line -> produced.computeIfAbsent(line.module(), module -> new ArrayList<>())
                        .add(line));
        Set<String> modules = new LinkedHashSet<>(expected.modules());
        modules.addAll(produced.keySet());
        List<String> rotated = new ArrayList<>();
        for (String module : modules) {
            List<String> lines =
                    expected.of(module).stream().filter(this::counts).toList();
            List<AliasLine> made = produced.getOrDefault(module, List.of());
            if (lines.isEmpty() && made.isEmpty()) {
                continue;
            }
            ModuleComparison comparison = new ModuleComparison(module, lines, new Compilation(made, List.of()));
            scores.add(comparison);
            if (comparison.buses().stream().anyMatch(bus -> !comparison.sameOrderOn(bus))) {
                if (rotating && rotation(lines, made)) {
                    rotated.add(module);
                } else {
                    scores.problem("`" + module + "` has its lines in another order, and not by a rotation.");
                }
            }
        }
        scores.note("lines in another order, by objtool's rotation of tables: " + rotated.size() + " modules"
                + (rotated.isEmpty() ? "." : ": " + String.join(", ", rotated) + "."));
        if (!order(result.aliases()).equals(expectedOrder())) {
            scores.problem("the modules come in another order.");
        }
    }

    private boolean counts(String pattern) {
        return buses.contains(ModuleComparison.busOf(pattern));
    }

    private static List<String> order(List<AliasLine> lines) {
        return lines.stream().map(AliasLine::module).distinct().toList();
    }

    private List<String> expectedOrder() {
        return expected.modules().stream()
                .filter(module -> expected.of(module).stream().anyMatch(this::counts))
                .toList();
    }

    /** Tells whether the lines of the tables, which follow the hand-written ones, are the expected ones rotated. */
    static boolean rotation(List<String> expected, List<AliasLine> made) {
        List<String> patterns = made.stream().map(AliasLine::pattern).toList();
        int start = (int) made.stream().filter(line -> line.table() == null).count();
        if (patterns.size() != expected.size() || !patterns.subList(0, start).equals(expected.subList(0, start))) {
            return false;
        }
        List<String> tables = patterns.subList(start, patterns.size());
        List<String> goal = expected.subList(start, expected.size());
        for (int cut = 0; cut < tables.size(); cut++) {
            List<String> turned = new ArrayList<>(tables.subList(cut, tables.size()));
            turned.addAll(tables.subList(0, cut));
            if (turned.equals(goal)) {
                return true;
            }
        }
        return false;
    }
}
