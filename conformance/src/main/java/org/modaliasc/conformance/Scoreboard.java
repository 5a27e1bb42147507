// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.DiagnosticRenderer;

/** Collects the comparisons of one kernel, prints every difference when it comes, and the score at the end. */
final class Scoreboard {
    // Enough to see the pattern of a mistake; a table that fails as a whole would bury the other modules.
    private static final int SHOWN = 10;

    private final String kernel;
    private final String noun;
    private final Path tree;
    private final Predicate<String> counted;
    private final PrintStream out;
    private final Map<String, BusScore> scores = new TreeMap<>();
    private final DiagnosticRenderer renderer = new DiagnosticRenderer(false);
    private int problems;

    /**
     * @param kernel how the score names the kernel
     * @param noun what is compared, in the plural
     * @param tree kernel tree, to shorten the names of files
     * @param counted which buses count
     */
    Scoreboard(String kernel, String noun, Path tree, Predicate<String> counted, PrintStream out) {
        this.kernel = kernel;
        this.noun = noun;
        this.tree = tree;
        this.counted = counted;
        this.out = out;
    }

    void add(ModuleComparison comparison) {
        comparison.buses().stream().filter(counted).forEach(bus -> {
            scores.computeIfAbsent(bus, BusScore::new).add(comparison);
            show(comparison, bus);
        });
        List<String> errors =
                comparison.compilation().errors().stream().map(renderer::render).toList();
        if (!errors.isEmpty()) {
            problem("`" + comparison.name() + "` compiles with errors, " + errors.size() + " in all.");
            errors.stream().limit(SHOWN).forEach(out::print);
        }
    }

    /** Reports something that makes the comparison worthless, so that it cannot end well. */
    void problem(String sentence) {
        problems++;
        out.println("problem " + kernel + ": " + sentence);
    }

    /** Reports something that explains the score and does not lower it. */
    void note(String sentence) {
        out.println("note " + kernel + ": " + sentence);
    }

    boolean isPerfect() {
        return problems == 0 && !scores.isEmpty() && scores.values().stream().allMatch(BusScore::isPerfect);
    }

    void printScore() {
        scores.values().forEach(score -> out.println(score.orderLine(kernel, noun)));
        scores.values().forEach(score -> out.println(score.scoreLine(kernel, noun)));
    }

    private void show(ModuleComparison comparison, String bus) {
        LineDifference difference = comparison.differenceOn(bus);
        if (difference.isEmpty()) {
            return;
        }
        out.println("differs " + comparison.name() + " " + bus + ": missing "
                + difference.missing().size() + ", extra " + difference.extra().size());
        difference.missing().stream().limit(SHOWN).forEach(pattern -> out.println("  missing " + pattern));
        difference.extra().stream().limit(SHOWN).forEach(line -> out.println("  extra   " + describe(line)));
    }

    private String describe(AliasLine line) {
        return line.pattern() + " from "
                + tree.toAbsolutePath().relativize(Path.of(line.file()).toAbsolutePath()) + ":" + line.line();
    }
}
