// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.match.LinearMatcher;
import org.modaliasc.compiler.match.MatchEntry;
import org.modaliasc.compiler.match.MatchPlan;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

class LargeMatcherTest {
    private static final int ANY = PciIdEntry.ANY_ID;

    @TempDir
    private Path directory;

    @Test
    void hundredThousandEntriesFitIntoAClass() {
        Random random = new Random(1);
        MatchTable table = table(
                100_000,
                i -> new PciIdEntry(
                        i % 40, random.nextInt(1 << 16), ANY, i % 5 == 0 ? i % 7 : ANY, 0, 0, i % 1000 == 1 ? 1 : 0));

        PciMatcher matcher = matcher(table);

        LinearMatcher oracle = new LinearMatcher(List.of(table));
        MatcherComparison.answersAgree("large", matcher, oracle, new DeviceProbes(oracle, 200, 1));
        assertThat(matcher.line(99_999)).isEqualTo(100_000);
    }

    @Test
    void severalHundredWildEntriesNeedSeveralWords() {
        MatchTable table =
                table(700, i -> new PciIdEntry(ANY, i / 2, ANY, i % 3 == 0 ? ANY : i, i, i % 5 * 0x55, i % 2));

        LinearMatcher oracle = new LinearMatcher(List.of(table));
        MatcherComparison.answersAgree("wild", matcher(table), oracle, new DeviceProbes(oracle, 5000, 1));
    }

    @Test
    void morePossibleMasksThanNumbersForThem() {
        MatchTable table = table(600, i -> new PciIdEntry(0x8086, 1, ANY, ANY, i * 37, i + 1, 0));

        LinearMatcher oracle = new LinearMatcher(List.of(table));
        MatcherComparison.answersAgree("masks", matcher(table), oracle, new DeviceProbes(oracle, 5000, 1));
    }

    @Test
    void classesNeedTheBaseModuleAndTheCoreOnly() throws IOException {
        for (MatchTable table : List.of(table(3, LargeMatcherTest::pair), table(500, LargeMatcherTest::pair))) {
            GeneratedClass generated =
                    MatcherEmitter.emit(MatchPlan.of(List.of(table)), "generated", "Table" + table.name());
            for (Map.Entry<String, byte[]> file :
                    MemoryCompiler.compile(List.of(generated)).entrySet()) {
                Files.write(directory.resolve(file.getKey() + ".class"), file.getValue());
            }
        }
        StringWriter summary = new StringWriter();
        PrintWriter out = new PrintWriter(summary);
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();

        int status = jdeps.run(out, out, "--ignore-missing-deps", "-verbose:package", directory.toString());

        assertThat(status).isZero();
        assertThat(summary.toString()
                        .lines()
                        .filter(line -> line.startsWith("   "))
                        .map(line -> line.trim().split("\\s+")[2]))
                .contains("java.lang")
                .allMatch(name -> name.equals("java.lang") || name.startsWith("org.modaliasc.match"));
    }

    private static PciIdEntry pair(int number) {
        return new PciIdEntry(0x8086, number, ANY, ANY, 0, 0, 0);
    }

    private static PciMatcher matcher(MatchTable table) {
        return MemoryCompiler.matchers(
                        List.of(MatcherEmitter.emit(MatchPlan.of(List.of(table)), "generated", "LargeTable")))
                .get(0);
    }

    private static MatchTable table(int size, java.util.function.IntFunction<PciIdEntry> ids) {
        List<MatchEntry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(new MatchEntry(ids.apply(i), "table.c", i + 1, 0, ""));
        }
        return new MatchTable("large", "t" + size, "table.c", entries);
    }
}
