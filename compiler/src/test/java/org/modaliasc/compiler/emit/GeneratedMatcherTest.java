// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.match.LinearMatcher;
import org.modaliasc.compiler.match.MatchPlan;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.match.PciMatcher;

/** Holds generated classes to the linear scan. {@code -Dmodaliasc.probes=100000000} makes it long. */
class GeneratedMatcherTest {
    private static final long PROBES = Long.getLong("modaliasc.probes", 400_000);
    private static final int TABLES = Integer.getInteger("modaliasc.tables", 90);

    /** How many classes javac is given at once. */
    private static final int TOGETHER = 100;

    @Test
    void randomTablesGiveTheAnswersOfALinearScan() {
        RandomTables random = new RandomTables(Long.getLong("modaliasc.seed", 20241117));
        long asked = 0;
        for (int start = 0; start < TABLES; start += TOGETHER) {
            List<MatchTable> tables = new ArrayList<>();
            for (int i = start; i < Math.min(TABLES, start + TOGETHER); i++) {
                tables.add(random.table(i, i % 4 == 3 ? 2000 : i % 4 == 2 ? 300 : 40));
            }
            asked += compare(tables, (int) Math.max(64, PROBES / 4 / TABLES));
        }
        assertThat(asked).isPositive();
    }

    private static long compare(List<MatchTable> tables, int probesEach) {
        List<GeneratedClass> classes = new ArrayList<>();
        for (MatchTable table : tables) {
            classes.add(MatcherEmitter.emit(MatchPlan.of(List.of(table)), "generated", JavaNames.camel(table.name())));
        }
        List<PciMatcher> matchers = MemoryCompiler.matchers(classes);
        long asked = 0;
        for (int i = 0; i < tables.size(); i++) {
            LinearMatcher oracle = new LinearMatcher(List.of(tables.get(i)));
            DeviceProbes probes = new DeviceProbes(oracle, probesEach, i);
            asked += MatcherComparison.answersAgree(tables.get(i).name(), matchers.get(i), oracle, probes);
            MatcherComparison.factsAgree(matchers.get(i), oracle);
        }
        return asked;
    }

    @Test
    void mergedTablesAreNumberedThrough() {
        RandomTables random = new RandomTables(7);
        List<MatchTable> tables = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            tables.add(random.table(i, 200));
        }
        PciMatcher merged = MemoryCompiler.matchers(
                        List.of(MatcherEmitter.emit(MatchPlan.of(tables), "generated", "AllDrivers")))
                .get(0);
        LinearMatcher oracle = new LinearMatcher(tables);

        MatcherComparison.answersAgree("merged", merged, oracle, new DeviceProbes(oracle, 2000, 3));
        MatcherComparison.factsAgree(merged, oracle);
    }
}
