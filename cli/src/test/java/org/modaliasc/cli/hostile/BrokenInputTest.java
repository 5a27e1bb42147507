// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenInputTest {
    private static final String GOOD_LINE = "alias pci:v00000001d00000002sv*sd*bc*sc*i* good\n";

    private static final String OLD = "# an older result\n";

    @TempDir
    private Path directory;

    private String good = "";
    private Path output = Path.of("");

    @BeforeEach
    void makeFiles() throws IOException {
        good = write("good.c", table("{ PCI_DEVICE(1, 2) }, { }"));
        output = directory.resolve("modules.alias");
        Files.writeString(output, OLD);
        Files.setLastModifiedTime(output, FileTime.fromMillis(1_000_000));
    }

    static Stream<String> textsThatFail() {
        return Stream.of(
                table("{ 1 },"),
                table("{ 1 }, { }").replace("};", ""),
                table("{ 1 }, /* { }"),
                table("{ 1, \"open }, { }"),
                table("{ 'x }, { }"),
                table("{ .vendr = 1 }, { }"),
                table("{ NOWHERE }, { }"),
                table("{ 1 }, , { }"),
                table("{ " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + " }, { }"),
                table("[0 ... 4000000000] = { 1 }, { }"),
                "#if 1\n" + table("{ 1 }, { }"),
                "#error no\n",
                "#include \"" + "source.c" + "\"\n",
                "#define A A2 A2\n#define A2 A3 A3\n#define F(x) F2(x x)\n#define F2(x) F3(x x)\n"
                        + table("{ F(, }, { }"),
                "MODULE_DEVICE_TABLE(pci, nowhere);\n",
                "MODULE_ALIAS(1);\n");
    }

    @ParameterizedTest
    @MethodSource("textsThatFail")
    void mistakeGivesStatusThreeALocationAndTheOtherLines(String text) throws IOException {
        String source = write("source.c", text);

        Run run = Run.aliases(source, good);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).containsPattern("(?m)^\\Q" + source + "\\E:\\d+:\\d+: error: .*\\. \\[[a-z.-]+]$");
        assertThat(run.out()).endsWith(GOOD_LINE);
    }

    @ParameterizedTest
    @MethodSource("textsThatFail")
    void mistakeLeavesAnOlderResultAlone(String text) throws IOException {
        String source = write("source.c", text);

        Run run = Run.aliases("-o", output.toString(), source, good);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains(output + " is left as it was");
        olderResultIsThere();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ 1, 0, 0, 0, 0, 0, 0, 0, 9 }, { }",
                "{ .vendor = 1, .vendor = 2 }, { }",
                "{ 1 }, { }, { 2 }, { }",
                "{ PCI_DEVICE_CLASS(0, 0xf) }, { }",
                "{ .override_only = 9 }, { }",
            })
    void warningIsShownAndGivesStatusZero(String entries) throws IOException {
        String source = write("source.c", table(entries));

        Run run = Run.aliases("-o", output.toString(), source, good);

        assertThat(run.status()).isZero();
        assertThat(run.err()).containsPattern("(?m)^\\Q" + source + "\\E:1:\\d+: warning: .*\\. \\[[a-z.-]+]$");
        assertThat(output).content().endsWith(GOOD_LINE);
        assertThat(Run.aliases("--quiet", source, good).err()).isEmpty();
    }

    @Test
    void sourcesThatCannotBeReadAreNamed() throws IOException {
        String huge = directory.resolve("huge.c").toString();
        try (RandomAccessFile file = new RandomAccessFile(huge, "rw")) {
            file.setLength(1L << 30);
        }
        String missing = directory.resolve("missing.c").toString();
        String dangling = directory.resolve("dangling.c").toString();
        Files.createSymbolicLink(Path.of(dangling), Path.of(missing));

        for (String source : List.of(missing, dangling, huge, directory.toString(), "", "a\0b")) {
            Run run = Run.aliases("-o", output.toString(), source, good);

            assertThat(run.status()).as(source).isEqualTo(3);
            assertThat(run.err()).as(source).contains("error: `").contains("` cannot be compiled. ");
            olderResultIsThere();
            assertThat(Run.aliases(source, good).out()).isEqualTo(GOOD_LINE);
        }
    }

    @Test
    void kernelOrConfigurationThatCannotBeReadIsAnError() throws IOException {
        String config = write("config", "CONFIG_PCI=y\n");
        String missing = directory.resolve("missing").toString();

        for (List<String> pair : List.of(
                List.of(missing, config),
                List.of(directory.toString(), config),
                List.of(directory.toString(), missing),
                List.of(directory.toString(), directory.toString()),
                List.of(good, config))) {
            Run run = Run.aliases("-o", output.toString(), "--kernel", pair.get(0), "--config", pair.get(1), good);

            assertThat(run.status()).as(pair.toString()).isEqualTo(3);
            assertThat(run.err()).as(pair.toString()).contains("error: ");
            olderResultIsThere();
        }
    }

    private void olderResultIsThere() throws IOException {
        assertThat(output).hasContent(OLD);
        assertThat(Files.getLastModifiedTime(output).toMillis()).isEqualTo(1_000_000);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static String table(String entries) {
        return "static const struct pci_device_id ids[] = { " + entries + " };\nMODULE_DEVICE_TABLE(pci, ids);\n";
    }
}
