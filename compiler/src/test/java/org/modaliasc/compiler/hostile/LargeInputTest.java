// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeInputTest {
    private static final int NEARLY_THE_LIMIT = 60_000_000;
    private static final int LARGE = 12_000_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {" ", "\0", "\\\n", "; ", "/**/", "pci_device_id; "})
    void fileOfNothingOfInterestIsRead(String unit) throws IOException {
        Compiled compiled = compile(LARGE, "", unit, "\n");

        assertThat(compiled.result().incomplete()).isFalse();
    }

    @Test
    void lineOfSixtyMegabytesIsRead() throws IOException {
        Compiled compiled = compile(NEARLY_THE_LIMIT, "", "int x; ", "\n");

        assertThat(compiled.findings()).isEmpty();
    }

    @Test
    void tableInOneHugeLineIsRefused() throws IOException {
        Compiled compiled = compile(
                2 * LARGE,
                "static const struct pci_device_id ids[] = { ",
                "{ 1 }, ",
                "{ } };\nMODULE_DEVICE_TABLE(pci, ids);\n");

        assertThat(compiled.findings()).first().isEqualTo("huge.c:1:1 error preprocess.declaration-too-large");
        assertThat(compiled.patterns("ids")).isEmpty();
    }

    @Test
    void nameOfMillionsOfLettersIsNotQuotedInFull() throws IOException {
        Compiled compiled = compile(
                LARGE,
                "static const struct pci_device_id ids[] = { { ",
                "a",
                " }, { } };\nMODULE_DEVICE_TABLE(pci, ids);\n");

        assertThat(compiled.findings()).containsExactly("huge.c:1:47 error table.not-constant");
        assertThat(compiled.finding("table.not-constant").toString()).hasSizeLessThan(3_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#\n", "#define A\n", "#undef A\n", "#if 1\n#endif\n"})
    void fileOfDirectivesIsCutOff(String unit) throws IOException {
        Compiled compiled = compile(LARGE, Compiled.OTHER, unit, "");

        int line = 3 + (1 << 20);
        assertThat(compiled.findings()).contains("huge.c:" + line + ":1 error preprocess.file-too-large");
    }

    @Test
    void tableThatFillsTheLimitIsRead() throws IOException {
        Compiled compiled = Compiled.withOther(directory, Compiled.table("  [0 ... 1000000] = { 1 },\n  { }"));

        assertThat(compiled.findings()).isEmpty();
        assertThat(compiled.patterns("ids")).hasSize(1_000_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048577", "0x7fffffff", "1UL << 40"})
    void tableBeyondTheLimitIsRefused(String bound) throws IOException {
        Compiled compiled = Compiled.withOther(
                directory,
                "static const struct pci_device_id ids[" + bound + "] = { { 1 } };\nMODULE_DEVICE_TABLE(pci, ids);\n");

        assertThat(compiled.findings()).containsExactly("source.c:1:35 error table.too-large");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void rangesThatFillTheSameEntriesAgainAndAgainAreRefused() throws IOException {
        Compiled compiled =
                Compiled.withOther(directory, Compiled.table("  [0 ... 1000000] = { 1 },\n".repeat(1_000) + "  { }"));

        assertThat(compiled.findings()).containsExactly("source.c:3:3 error table.too-large");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int x[1000000000];", "struct { int y, z; } x[60000][60000];", "int x[4000];"})
    void tableOfLargeStructsIsRefused(String member) throws IOException {
        Compiled compiled = Compiled.withOther(
                directory,
                "struct large { " + member + " };\nstatic const struct large ids[1000000] = { { 1 } };\n"
                        + "MODULE_DEVICE_TABLE(pci, ids);\n");

        assertThat(compiled.findings()).singleElement().asString().startsWith("source.c:2:27 error table.");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void findingsAreLimited() throws IOException {
        Compiled compiled = Compiled.withOther(directory, Compiled.table("  { NOWHERE },\n".repeat(20_000) + "  { }"));

        assertThat(compiled.findings()).hasSize(1_001).last().isEqualTo("- error diagnostic.limit");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    /** Compiles a file of that many bytes with a faultless table at its end. */
    private Compiled compile(int bytes, String before, String unit, String after) throws IOException {
        Path source = directory.resolve("huge.c");
        byte[] block = unit.repeat(60_000 / unit.length()).getBytes(StandardCharsets.ISO_8859_1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(source))) {
            out.write(before.getBytes(StandardCharsets.ISO_8859_1));
            for (int written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
            out.write((after + Compiled.OTHER.replace("other", "last")).getBytes(StandardCharsets.ISO_8859_1));
        }
        Compiled compiled = Compiled.files(List.of(source.toString()));
        if (!after.isEmpty()) {
            assertThat(compiled.patterns("last")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
        }
        return compiled;
    }
}
