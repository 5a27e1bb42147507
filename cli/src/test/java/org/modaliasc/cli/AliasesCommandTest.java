// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasesCommandTest {
    private static final String LINE = "alias pci:v00004E16d00000001sv*sd*bc*sc*i* nic\n";

    @TempDir
    Path directory;

    private String source(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text).toString();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String table(String entries) {
        return "#include <linux/module.h>\nstatic const struct pci_device_id ids[] = {\n" + entries
                + "\n};\nMODULE_DEVICE_TABLE(pci, ids);\n";
    }

    private String good() {
        return source("nic.c", table("{ PCI_DEVICE(0x4e16, 1) }, { }"));
    }

    private String bad() {
        return source("bad.c", table("{ PCI_DEVICE(0x4e16, OOPS) }, { }"));
    }

    private String warning() {
        return source("warn.c", "#warning old\n" + table("{ PCI_DEVICE(0x4e16, 1) }, { }"));
    }

    @Test
    void linesGoToTheOutputAndNothingElse() {
        assertThat(Run.of("aliases", good())).isEqualTo(new Run(0, LINE, ""));
    }

    @Test
    void aMistakeGivesStatusThreeAndTheOtherLines() {
        Run run = Run.of("aliases", bad(), good());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEqualTo(LINE);
        assertThat(run.err()).contains("bad.c:3:22: error: `OOPS`").contains("[table.not-constant]");
    }

    @Test
    void strictGivesNoLinesAfterAMistake() {
        Run run = Run.of("aliases", "--strict", bad(), good());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aSourceThatCannotBeReadGivesStatusThree() {
        Run run = Run.of("aliases", directory.resolve("gone.c").toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("There is no such file.");
    }

    @Test
    void aWarningIsNoFailure() {
        Run run = Run.of("aliases", warning());

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("warning: The source says: old.");
    }

    @Test
    void aDeclaredOverrideFlagHasAPrefixOfItsOwn() {
        String macro = "#define ACME_OVERRIDE 2\n";
        String path = source("a.c", macro + table("{ PCI_DEVICE(1, 2), .override_only = ACME_OVERRIDE }, { }"));

        assertThat(Run.of("aliases", "--bus", "pci", "--override-flag", "2=acme", path))
                .isEqualTo(new Run(0, "alias acme_pci:v00000001d00000002sv*sd*bc*sc*i* a\n", ""));
        Run unknown = Run.of("aliases", "--override-flag", "3=acme", path);
        assertThat(unknown.status()).isZero();
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err())
                .contains("a.c:4:1: warning:")
                .contains("[alias.unknown-override]")
                .contains("known values are 0 (pci), 1 (vfio_pci), 3 (acme_pci).")
                .contains("--override-flag VALUE=NAME");
    }

    @Test
    void quietKeepsErrorsOnly() {
        assertThat(Run.of("aliases", "--quiet", warning()).err()).isEmpty();
        assertThat(Run.of("aliases", "-q", bad()).err()).contains("error:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--override-flag acme | `--override-flag`: `acme` is not of the form VALUE=NAME, such as `2=acme`.",
                "--override-flag 1=x  | `--override-flag`: The override flag `1=x` is in conflict with `1=vfio`.",
                "--format yaml       | `--format` is text, json or ndjson.",
                "--color sometimes   | `--color` is auto, always or never.",
                "--bus pci,frob      | There is no bus `frob`; known are pci.",
                "--kernel x          | `--kernel` and `--config` belong together, and `--arch` to both.",
                "--config x          | `--kernel` and `--config` belong together, and `--arch` to both.",
                "--arch arm64        | `--kernel` and `--config` belong together, and `--arch` to both."
            })
    void optionsThatMakeNoSenseAreMistakesOfUsage(String options, String message) {
        String[] words = options.split(" ");
        Run run = Run.of("aliases", words[0], words[1], good());

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("modaliasc: " + message + "\nTry `modaliasc aliases --help`.\n");
    }

    @Test
    void withoutSourceOrKernelThereIsNothingToDo() {
        assertThat(Run.of("aliases")).satisfies(run -> {
            assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(run.err()).startsWith("modaliasc: Name a SOURCE");
        });
    }

    @Test
    void definesAndUndefinesCountInTheOrderGiven() {
        String path = source(
                "nic.c",
                "#ifdef X\n" + table("{ PCI_DEVICE(0x4e16, X) }, { }") + "#else\nMODULE_ALIAS(\"none\");\n#endif\n");

        assertThat(Run.of("aliases", "-DX=1", path).out()).isEqualTo(LINE);
        assertThat(Run.of("aliases", "-D", "X", path).out()).isEqualTo(LINE);
        assertThat(Run.of("aliases", "--define", "X=1", path).out()).isEqualTo(LINE);
        assertThat(Run.of("aliases", "-DX", "-UX", path).out()).isEqualTo("alias none nic\n");
        assertThat(Run.of("aliases", "-UX", "-DX=2", "-DY", "-UX", "-U", "Y", "-DX=1", path)
                        .out())
                .isEqualTo(LINE);
    }

    @Test
    void valuesOfMacrosAreTakenAsTheyAre() {
        String path = source("nic.c", "#include <linux/module.h>\nMODULE_ALIAS(NAME);\n");

        assertThat(Run.of("aliases", "-DNAME=\"a,b c=d\"", path).out()).isEqualTo("alias a,b c=d nic\n");
    }

    @Test
    void includesAreSearchedAndForced() throws IOException {
        Files.createDirectories(directory.resolve("inc"));
        source("inc/ids.h", "#define DEVICE 1\n");
        source("forced.h", "#define VENDOR 0x4e16\n");
        String path = source("nic.c", "#include <ids.h>\n" + table("{ PCI_DEVICE(VENDOR, DEVICE) }, { }"));

        Run run = Run.of(
                "aliases",
                "-I",
                directory.resolve("inc").toString(),
                "--include",
                directory.resolve("forced.h").toString(),
                path);
        assertThat(run).isEqualTo(new Run(0, LINE, ""));
    }

    @Test
    void oneModuleOfSeveralSources() {
        String one = source("one.c", "#include <linux/module.h>\nMODULE_ALIAS(\"x\");\n");
        String two = source("two.c", "#include <linux/module.h>\nMODULE_ALIAS(\"y\");\n");

        assertThat(Run.of("aliases", one, two).out()).isEqualTo("alias x one\nalias y two\n");
        assertThat(Run.of("aliases", "--module", "my-nic", two, one).out())
                .isEqualTo("alias y my_nic\nalias x my_nic\n");
    }

    @Test
    void jsonIsOneObjectAndNdjsonOnePerLine() {
        String path = source("nic.c", table("{ PCI_DEVICE(0x4e16, 1) }, { }") + "MODULE_ALIAS(\"a\\\"b\\\\c\\td\");\n");
        String file = path.replace("\\", "\\\\");
        String hand = "{\"module\":\"nic\",\"pattern\":\"a\\\"b\\\\c\\u0009d\",\"file\":\"" + file
                + "\",\"line\":6,\"table\":null,\"entry\":null}";
        String entry = "{\"module\":\"nic\",\"pattern\":\"pci:v00004E16d00000001sv*sd*bc*sc*i*\",\"file\":\"" + file
                + "\",\"line\":3,\"table\":\"ids\",\"entry\":0}";

        assertThat(Run.of("aliases", "--format", "json", path).out())
                .isEqualTo("{\"schemaVersion\":1,\"aliases\":[\n" + hand + ",\n" + entry + "\n]}\n");
        assertThat(Run.of("aliases", "--format=ndjson", path).out()).isEqualTo(hand + "\n" + entry + "\n");
        assertThat(Run.of("aliases", "--format", "text", path).out()).contains(LINE);
    }

    @Test
    void withoutLinesJsonIsStillAnObject() {
        String path = source("nic.c", "int x;\n");

        assertThat(Run.of("aliases", "--format", "json", path).out())
                .isEqualTo("{\"schemaVersion\":1,\"aliases\":[\n]}\n");
        assertThat(Run.of("aliases", path)).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void onlyTheBusesAskedForAreTaken() {
        assertThat(Run.of("aliases", "--bus", "pci", good()).out()).isEqualTo(LINE);
    }

    @Test
    void colourIsNeverUsedUnlessThereIsATerminalOrTheUserWantsIt() {
        assertThat(Run.of("aliases", warning()).err()).doesNotContain("\033");
        assertThat(Run.of("aliases", "--color", "auto", warning()).err()).doesNotContain("\033");
        assertThat(Run.of("aliases", "--color=never", warning()).err()).doesNotContain("\033");
        assertThat(Run.of("aliases", "--color=always", warning()).err()).contains("\033[1;35mwarning:\033[0m");
    }

    @Test
    void noColorWinsOverATerminalButNotOverTheOption() {
        assumeTrue(System.getenv("NO_COLOR") == null, "The environment decides already.");
        System.setProperty("modaliasc.terminal", "true");
        try {
            assertThat(Findings.colored(null)).isTrue();
            assertThat(Findings.colored("auto")).isTrue();
            assertThat(Findings.colored("never")).isFalse();
        } finally {
            System.clearProperty("modaliasc.terminal");
        }
        assertThat(Findings.colored("always")).isTrue();
        assertThat(Findings.colored(null)).isFalse();
    }

    @Test
    void theOutputFileIsWrittenAndNothingIsPrinted() throws IOException {
        Path output = directory.resolve("out.alias");

        assertThat(Run.of("aliases", "-o", output.toString(), good())).isEqualTo(new Run(0, "", ""));
        assertThat(output).hasContent(LINE.strip()).hasSize(LINE.length());
    }

    @Test
    void anOutputFileThatWouldNotChangeIsNotTouched() throws IOException {
        Path output = Files.writeString(directory.resolve("out.alias"), LINE);
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(output, before);

        assertThat(Run.of("aliases", "--output", output.toString(), good()).status())
                .isZero();
        assertThat(Files.getLastModifiedTime(output)).isEqualTo(before);
    }

    @Test
    void afterAMistakeTheOutputFileStaysAsItWas() throws IOException {
        Path output = Files.writeString(directory.resolve("out.alias"), "before\n");
        Run run = Run.of("aliases", "-o", output.toString(), good(), bad());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("out.alias is left as it was because of the errors above.");
        assertThat(output).hasContent("before");

        Path none = directory.resolve("none.alias");
        Run.of("aliases", "-o", none.toString(), bad());
        assertThat(none).doesNotExist();
    }

    @Test
    void anOutputThatCannotBeWrittenIsSaidToBeSo() {
        Run run = Run.of("aliases", "-o", directory.resolve("no/such/out.alias").toString(), good());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("out.alias cannot be written: the directory does not exist.");
    }

    @Test
    void aDirectoryIsNoOutputFile() throws IOException {
        Run run = Run.of("aliases", "-o", directory.toString(), good());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("cannot be written: ");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFullDeviceIsNoSuccess() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "There is no full device here.");
        assertThat(Run.of("aliases", "-o", full.toString(), good()).status()).isEqualTo(3);

        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(new FileOutputStream(full.toFile()), false, StandardCharsets.UTF_8)) {
            int status =
                    Main.run(new String[] {"aliases", good()}, out, new PrintStream(err, true, StandardCharsets.UTF_8));
            assertThat(status).isEqualTo(3);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("the output cannot be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0"})
    void anOutputNameThatNoFileCanHaveIsNoInternalError(String name) {
        assertThat(Run.of("aliases", "-o", name, good()).status()).isNotEqualTo(ExitStatus.INTERNAL);
    }
}
