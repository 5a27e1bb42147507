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
import org.modaliasc.match.PciDeviceId;
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
    void emptySlotsAnswerNoDevice() {
        // A seventh of all slots or more are empty, whatever the table; some are where these pairs lead.
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            MatchTable table = table(
                    330 + 20 * seed,
                    i -> new PciIdEntry(
                            0x8086, random.nextInt(1 << 16), ANY, i % 9 == 0 ? i : ANY, 0, 0, i % 50 == 0 ? 1 : 0));
            PciMatcher matcher = matcher(table);
            LinearMatcher oracle = new LinearMatcher(List.of(table));
            for (int vendor : new int[] {0, 1, 0x8086, 0xFFFF}) {
                for (int device = 0; device < 4096; device++) {
                    long ids = PciDeviceId.pack(vendor, device, 0, 0);
                    assertThat(matcher.first(ids, 0, true))
                            .as("seed %d, device %04x:%04x", seed, vendor, device)
                            .isEqualTo(oracle.first(ids, 0, true));
                    assertThat(matcher.all(ids, 0, true, new int[0])).isEqualTo(oracle.all(ids, 0, true, new int[0]));
                }
            }
        }
    }

    @Test
    void entriesForTheDeviceOfZerosAreFoundAlone() {
        for (int sharing = 0; sharing < 4; sharing++) {
            int several = sharing;
            MatchTable table = table(
                    400,
                    i -> i < several
                            ? new PciIdEntry(0, 0, ANY, i == several - 1 ? ANY : i, 0, 0, 0)
                            : new PciIdEntry(0x8086, i, ANY, ANY, 0, 0, 0));
            LinearMatcher oracle = new LinearMatcher(List.of(table));
            PciMatcher matcher = matcher(table);
            for (int subdevice = 0; subdevice < 8; subdevice++) {
                long ids = PciDeviceId.pack(0, 0, 0, subdevice);
                assertThat(matcher.first(ids, 0, false)).isEqualTo(oracle.first(ids, 0, false));
            }
        }
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
