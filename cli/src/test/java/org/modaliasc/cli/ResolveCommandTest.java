// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ResolveCommandTest {
    private static final String NIC = "pci:v00005A1Fd00000100sv00005A1Fsd00000001bc02sc00i00";
    private static final String OTHER = "pci:v00005A1Fd00000999sv00005A1Fsd00000001bc02sc00i00";
    private static final String FOREIGN = "pci:v0000CAFEd00000999sv00005A1Fsd00000001bc03sc00i00";

    private static final String ALIASES = """
            # Aliases extracted from modules themselves.
            alias pci:v00005A1Fd*sv*sd*bc02sc00i* zephyr_net
            alias vfio_pci:v00005A1Fd00000100sv*sd*bc*sc*i* breeze_vfio
            alias vfio_pci:v*d*sv*sd*bc*sc*i* vfio_pci
            alias pci:v00005A1Fd00000100sv*sd*bc*sc*i* breeze
            """;

    @TempDir
    Path directory;

    private String aliases;

    @BeforeEach
    void write() throws IOException {
        aliases = file("modules.alias", ALIASES);
    }

    private String file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private String root(String... releases) throws IOException {
        for (String release : releases) {
            String place = "root/lib/modules/" + release + '/';
            file(place + "modules.alias", "alias pci:v00005A1Fd* zephyr_" + release.replace('.', '_') + '\n');
            file(place + "modules.builtin", "kernel/drivers/virtio/virtio_zephyr.ko\n");
            file(place + "modules.builtin.modinfo", "virtio_zephyr.alias=virtio:d0000005Av*\0");
        }
        return directory.resolve("root").toString();
    }

    private Run resolve(String... words) {
        List<String> all = new ArrayList<>(List.of("resolve", "--aliases", aliases));
        all.addAll(List.of(words));
        return Run.of(all.toArray(new String[0]));
    }

    private static Run bulk(String input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                words,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void eachModuleIsALineInTheOrderOfKmod() {
        assertThat(resolve(NIC)).isEqualTo(new Run(0, "zephyr_net\nbreeze\n", ""));
    }

    @Test
    void linesOfSeveralModaliasesSayToWhichTheyBelong() {
        assertThat(resolve(OTHER, NIC))
                .isEqualTo(new Run(0, OTHER + "\tzephyr_net\n" + NIC + "\tzephyr_net\n" + NIC + "\tbreeze\n", ""));
    }

    @Test
    void aMissIsANegativeAnswerWithNothingOnTheOutput() {
        assertThat(resolve(FOREIGN)).isEqualTo(new Run(1, "", "modaliasc: no module matches `" + FOREIGN + "`.\n"));
        assertThat(resolve("-q", FOREIGN)).isEqualTo(new Run(1, "", ""));
        assertThat(resolve(FOREIGN, NIC).status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pci:v00005a1fd00000100sv00005A1Fsd00000001bc02sc00i00 | Hexadecimal digits are in upper case here, and kmod tells them apart: `"
                        + NIC + "`.",
                "pci:v5A1Fd0100 | `d`, the device, is expected at position 13.",
                "x[y | A bracket in the modalias has no partner; kmod refuses such names."
            })
    void aMalformedModaliasIsAFailure(String modalias, String message) {
        assertThat(resolve("-q", modalias))
                .isEqualTo(new Run(3, "", "modaliasc: `" + modalias + "`: " + message + "\n"));
    }

    @Test
    void whatKmodFindsForAMalformedModaliasIsShownButStillAFailure() {
        Run run = resolve("pci:v00005A1Fd00000100sv00005a1fsd00000001bc02sc00i00");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("zephyr_net\nbreeze\n");
    }

    @Test
    void aModaliasOfAMebibyteIsRefusedAndNotRepeated() {
        Run run = resolve("x".repeat(1 << 20));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .hasSizeLessThan(400)
                .contains("A modalias has at most 4095 bytes; kmod would cut off the rest.");
    }

    @Test
    void jsonHasTheSameFieldsForEveryAnswer() {
        assertThat(resolve("--format", "json", OTHER, FOREIGN, "pci:").out())
                .isEqualTo(
                        "{\"schemaVersion\":1,\"resolutions\":[\n"
                                + "{\"modalias\":\"" + OTHER
                                + "\",\"matches\":[{\"module\":\"zephyr_net\",\"driver\":null,\"builtIn\":null,"
                                + "\"pattern\":\"pci:v00005A1Fd*sv*sd*bc02sc00i*\",\"file\":\""
                                + aliases.replace("\\", "\\\\")
                                + "\",\"line\":2,\"symbol\":null}],\"best\":null,\"problem\":null},\n"
                                + "{\"modalias\":\"" + FOREIGN + "\",\"matches\":[],\"best\":null,\"problem\":null},\n"
                                + "{\"modalias\":\"pci:\",\"matches\":[],\"best\":null,"
                                + "\"problem\":\"`v`, the vendor, is expected at position 4, where the modalias ends.\"}\n]}\n");
    }

    @Test
    void theVfioVariantIsChosenAndItsDriverIsNotGuessed() {
        assertThat(resolve("--vfio", NIC))
                .isEqualTo(new Run(
                        0,
                        "breeze_vfio\n",
                        "modaliasc: aliases do not tell what the driver of module `breeze_vfio` is called; often, but not always, it has"
                                + " the same name.\n"));
        assertThat(resolve("--vfio", "--format=ndjson", NIC).out())
                .contains("\"matches\":[{\"module\":\"breeze_vfio\"", "},{\"module\":\"vfio_pci\"")
                .contains(
                        "\"best\":{\"module\":\"breeze_vfio\",\"driver\":null,\"builtIn\":null,\"pattern\":\"vfio_pci:v00005A1Fd00000100sv*sd*bc*sc*i*\"")
                .contains("\"line\":3,\"symbol\":null,\"fallback\":false}");
    }

    @Test
    void aDeviceWithoutVariantGetsTheFallback() throws IOException {
        assertThat(resolve("--vfio", OTHER)).isEqualTo(new Run(0, "vfio_pci\tdriver vfio-pci\n", ""));
        aliases = file("none.alias", "");
        assertThat(resolve("--vfio", OTHER)).isEqualTo(new Run(0, "vfio_pci\tdriver vfio-pci\n", ""));
        assertThat(resolve("--vfio", "--format", "ndjson", OTHER).out())
                .contains(
                        "\"best\":{\"module\":\"vfio_pci\",\"driver\":\"vfio-pci\",\"builtIn\":null,\"pattern\":null,\"file\":null,"
                                + "\"line\":null,\"symbol\":null,\"fallback\":true}");
    }

    @Test
    void noVariantIsChosenForWhatIsNoPciDevice() {
        assertThat(resolve("--vfio", "usb:v5A1Fp0100"))
                .isEqualTo(
                        new Run(
                                3,
                                "",
                                "modaliasc: `usb:v5A1Fp0100`: Only PCI devices have VFIO variants; their modalias begins with `pci:`.\n"));
        assertThat(resolve("--vfio", NIC.replace("A1F", "a1f")).out()).isEmpty();
    }

    @Test
    void modulesOfTheOnlyKernelBelowARootAreFound() throws IOException {
        String root = root("6.12.1");

        assertThat(Run.of("resolve", "--root", root, NIC)).isEqualTo(new Run(0, "zephyr_6_12_1\n", ""));
        assertThat(Run.of("resolve", "--root", root, "virtio:d0000005Av00001AF4"))
                .isEqualTo(new Run(0, "virtio_zephyr\tbuilt in\n", ""));
        assertThat(Run.of("resolve", "--format=ndjson", "--root", root, "virtio:d0000005Av00001AF4")
                        .out())
                .contains("\"module\":\"virtio_zephyr\",\"driver\":null,\"builtIn\":true");
        assertThat(Run.of("resolve", "--format=ndjson", "--root", root, NIC).out())
                .contains("\"builtIn\":false");
    }

    @Test
    void modulesAreFoundBelowUsr() throws IOException {
        file("merged/usr/lib/modules/6.1/modules.alias", "alias pci:* zephyr\n");

        assertThat(Run.of("resolve", "--root", directory.resolve("merged").toString(), NIC)
                        .out())
                .isEqualTo("zephyr\n");
    }

    @Test
    void ofSeveralKernelsOneIsToBeChosen() throws IOException {
        String root = root("6.1.2", "6.12.1");

        assertThat(Run.of("resolve", "--root", root, NIC))
                .isEqualTo(new Run(
                        2,
                        "",
                        "modaliasc: `" + root
                                + "` has the modules of several kernels; choose by `--kernel-release`: `6.1.2`, `6.12.1`.\n"
                                + "Try `modaliasc resolve --help`.\n"));
        assertThat(Run.of("resolve", "--root", root, "--kernel-release", "6.1.2", NIC)
                        .out())
                .isEqualTo("zephyr_6_1_2\n");
        assertThat(Run.of("resolve", "--root", root, "--kernel-release", "5.10", NIC))
                .satisfies(run -> {
                    assertThat(run.status()).isEqualTo(3);
                    assertThat(run.err())
                            .contains("There is no list of modules of the kernel `5.10`. [lookup.no-modules]");
                });
        assertThat(Run.of("resolve", "--root", root, "--kernel-release", "../6.1.2", NIC)
                        .status())
                .isEqualTo(2);
    }

    @Test
    void aRootWithoutModulesIsNamed() {
        Run run = Run.of("resolve", "--root", directory.toString(), NIC);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("[lookup.no-modules]");
    }

    @Test
    void severalSourcesAnswerOneAfterTheOther() throws IOException {
        String more = file("more.alias", "alias pci:v00005A1F* gale\n");

        assertThat(resolve("--aliases", more, "--root", root("6.1"), NIC).out())
                .isEqualTo("zephyr_net\nbreeze\ngale\nzephyr_6_1\n");
    }

    @Test
    void whatCannotBeReadIsNamedAndNothingIsAnswered() throws IOException {
        assertThat(resolve("--aliases", directory.resolve("gone").toString(), NIC))
                .satisfies(run -> {
                    assertThat(run.status()).isEqualTo(3);
                    assertThat(run.out()).isEmpty();
                    assertThat(run.err())
                            .contains("The aliases cannot be read: there is no such file. [lookup.unreadable]");
                });
        assertThat(resolve("--aliases", directory.toString(), NIC).status()).isEqualTo(3);
        assertThat(resolve("--aliases", "a\0b", NIC).status()).isEqualTo(3);
        Path index = directory.resolve("modules.alias.bin");
        Files.write(index, new byte[] {(byte) 0xB0, 7, (byte) 0xF4, 0x57, 0, 2});
        assertThat(resolve("--aliases", index.toString(), NIC)).satisfies(run -> {
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains("The index is cut off in its header. [lookup.broken-index]");
        });
    }

    @Test
    void linesThatAreNoAliasesAreWarningsButNotThousandsOfThem() throws IOException {
        aliases = file("bad.alias", "alias pci:* zephyr\n" + "nonsense\n".repeat(5_000));
        Run run = resolve(NIC);

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("zephyr\n");
        assertThat(run.err())
                .contains(
                        "bad.alias:2:1: warning: This is no line of the form `alias PATTERN MODULE`. [lookup.bad-line]")
                .contains("So it is with 4990 more lines.")
                .hasLineCount(11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format yaml x | `--format` is text, json or ndjson.",
                "--color never - x | `-` takes the place of all modaliases.",
                "--color sometimes x | `--color` is auto, always or never."
            })
    void argumentsThatMakeNoSenseAreMistakesOfUsage(String words, String message) {
        assertThat(resolve(words.split(" ")))
                .isEqualTo(new Run(2, "", "modaliasc: " + message + "\nTry `modaliasc resolve --help`.\n"));
    }

    @Test
    void withoutASourceTheRunningSystemIsLookedAt() throws IOException {
        CommandLine.ParseResult parsed = new CommandLine(ResolveCommand.spec()).parseArgs("x");
        LookupOptions options = new LookupOptions(parsed);
        options.openRunning(Path.of(root("6.1")), "Linux", "6.1");
        assertThat(options.running()).isEqualTo(directory.resolve("root/lib/modules/6.1"));
        assertThat(options.sources()).hasSize(1);

        for (String system : List.of("Linux", "Windows 11")) {
            LookupOptions none = new LookupOptions(parsed);
            none.openRunning(Path.of(root("6.1")), system, system.equals("Linux") ? "6.2" : "6.1");
            assertThat(none.mistakes())
                    .containsExactly(
                            "Name a source, `--aliases FILE` or `--root DIR`; the running system has no list of modules.");
        }
    }

    @Test
    void everyLineOfTheInputGetsALineOfTheOutput() {
        Run run = bulk(OTHER + "\r\n\n" + FOREIGN + "\npci:", "resolve", "--aliases", aliases, "-");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(",\"matches\""))))
                .containsExactly(
                        "{\"modalias\":\"" + OTHER + '"',
                        "{\"modalias\":\"\"",
                        "{\"modalias\":\"" + FOREIGN + '"',
                        "{\"modalias\":\"pci:\"");
        assertThat(run.err()).isEqualTo("modaliasc: 4 modaliases: 1 without a module, 2 malformed.\n");
        assertThat(bulk(FOREIGN + '\n', "resolve", "--aliases", aliases, "--quiet", "-"))
                .satisfies(miss -> assertThat(miss.status()).isEqualTo(1))
                .satisfies(miss -> assertThat(miss.err()).isEmpty());
        assertThat(bulk("", "resolve", "--aliases", aliases, "-")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void standardInputCanBeAnsweredInEveryFormat() {
        assertThat(bulk(NIC + '\n', "resolve", "--aliases", aliases, "--format", "text", "-")
                        .out())
                .isEqualTo(NIC + "\tzephyr_net\n" + NIC + "\tbreeze\n");
        assertThat(bulk(NIC + '\n' + NIC + '\n', "resolve", "--aliases", aliases, "--format", "json", "-")
                        .out())
                .startsWith("{\"schemaVersion\":1,\"resolutions\":[\n{\"modalias\":")
                .contains("},\n{\"modalias\":")
                .endsWith("}\n]}\n");
    }

    @Test
    void answersAreWrittenBeforeMoreInputIsWaitedFor() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> written = new ArrayList<>();
        InputStream in = new InputStream() {
            private int lines;

            @Override
            public int read() {
                throw new IllegalStateException("read in pieces");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                written.add(out.size());
                if (lines++ == 3) {
                    return -1;
                }
                byte[] line = (FOREIGN + '\n').getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(line, 0, bytes, offset, line.length);
                return line.length;
            }
        };
        Main.run(
                new String[] {"resolve", "-q", "--aliases", aliases, "-"},
                in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));

        int line = out.size() / 3;
        assertThat(written).containsExactly(0, line, 2 * line, 3 * line);
    }

    @Test
    void inputThatFailsIsAFailure() {
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the cable is cut");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                new String[] {"resolve", "--aliases", aliases, "-"},
                in,
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("modaliasc: standard input cannot be read: the cable is cut.\n");
    }

    @Test
    void anOutputThatIsFullEndsTheReadingOfEndlessInput() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                java.util.Arrays.fill(bytes, offset, offset + length, (byte) '\n');
                return length;
            }
        };
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        int status = Main.run(
                new String[] {"resolve", "-q", "--aliases", aliases, "-"},
                endless,
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(3);
    }
}
