// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;

class GccLayoutTest {
    private static final long SEED = Long.getLong("modaliasc.oracle.seed", 20_241_117);
    private static final int FILES = Integer.getInteger("modaliasc.oracle.files", 16);
    private static final int TABLES_PER_FILE = 140;

    @TempDir
    private Path directory;

    @BeforeAll
    static void gccIsThere() {
        assumeTrue(Gcc.present(), "There is no gcc for 64-bit little-endian machines to compare with.");
    }

    static LongStream seeds() {
        return LongStream.range(0, FILES).map(i -> SEED + i);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tablesHaveTheBytesThatGccGivesThem(long seed) throws Exception {
        TableFile file = TableFile.generate(seed, TABLES_PER_FILE);
        Path source = directory.resolve("generated.c");
        Files.writeString(source, file.text());
        Path prelude = OurTables.prelude();

        Map<String, byte[]> expected = Gcc.bytes(source, prelude);

        assertThat(expected.keySet()).containsExactlyElementsOf(file.tables().keySet());
        OurTables ours = new OurTables(file.text(), prelude, Set.of("pci_device_id"), new HashSet<>(EntryText.FIELDS));
        expected.forEach((table, bytes) -> assertThat(OurTables.hex(ours.bytes(table), 40))
                .as(() -> describe(seed, table, file) + ours.findings())
                .isEqualTo(OurTables.hex(bytes, 40)));
        compareAliases(seed, file, source, expected);
    }

    /** Compares what comes out at the front door, where fields that carry no id are not evaluated. */
    private static void compareAliases(long seed, TableFile file, Path source, Map<String, byte[]> tables) {
        CompileResult result = new TableCompiler()
                .compile(CompileRequest.of(List.of(source.toString())).build());

        Map<String, Map<Integer, String>> patterns = new LinkedHashMap<>();
        for (AliasLine line : result.aliases()) {
            patterns.computeIfAbsent(String.valueOf(line.table()), table -> new TreeMap<>())
                    .put(line.entry(), line.pattern());
        }
        Set<String> unterminated = new HashSet<>();
        tables.forEach((table, bytes) -> {
            RawPciTable raw = new RawPciTable(bytes);
            if (raw.terminated()) {
                assertThat(patterns.getOrDefault(table, Map.of()))
                        .as(() -> describe(seed, table, file))
                        .isEqualTo(raw.patterns());
            } else {
                unterminated.add(table);
            }
        });
        assertThat(result.diagnostics().stream()
                        .filter(found -> found.id().equals("table.unterminated")
                                || found.id().equals("table.size"))
                        .map(Diagnostic::message)
                        .map(message -> message.split("`", 3)[1]))
                .as("tables without terminator, seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(unterminated);
    }

    private static String describe(long seed, String table, TableFile file) {
        return "seed " + seed + ", " + table + ":\n" + file.tables().get(table) + "\n";
    }
}
