// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeAliasesTest {
    private static final String ALIAS = "#include <linux/module.h>\nMODULE_ALIAS(\"pci:\" KBUILD_MODNAME);\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @BeforeEach
    void makeTree() throws IOException {
        write("Makefile", "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 1\nEXTRAVERSION =\n");
        write("Kbuild", "obj-y += drivers/\n");
        write("arch/x86/include/asm/irq.h", "");
        write("include/linux/module.h", """
                #define __MODULE_INFO(tag, name, info) static const char name[] = #tag "=" info
                #define MODULE_INFO(tag, info) __MODULE_INFO(tag, tag, info)
                #define MODULE_ALIAS(a) MODULE_INFO(alias, a)
                """);
        write("config", "# Linux/x86 6.12.1 Kernel Configuration\nCONFIG_IN=y\n");
        write("drivers/Makefile", "obj-m += b.o a.o\nobj-$(CONFIG_IN) += in.o\n");
        write("drivers/a.c", ALIAS);
        write("drivers/b.c", ALIAS);
        write("drivers/in.c", ALIAS);
    }

    @Test
    void withoutASourceAllModulesAreCompiledInTheirOrder() {
        assertThat(run("--bus", "pci")).isZero();

        assertThat(text(out)).isEqualTo("alias pci:b b\nalias pci:a a\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void jsonTellsWhatIsBuiltIn() {
        assertThat(run("--format", "json")).isZero();

        assertThat(text(out))
                .contains("\"builtIn\":[\n{\"module\":\"in\",\"pattern\":\"pci:in\"", ",\"symbol\":\"CONFIG_IN\"}");
        assertThat(text(out).split("\"builtIn\"")[0]).doesNotContain("pci:in");
    }

    @Test
    void aMistakeLeavesTheOtherDriversAndIsSaidWithFileAndLine() throws IOException {
        write("drivers/b.c", ALIAS + "MODULE_ALIAS(unknown);\n");

        assertThat(run()).isEqualTo(ExitStatus.FAILED);

        assertThat(text(out)).contains("alias pci:a a\n");
        assertThat(text(err)).contains("drivers/b.c:3:").contains("[alias.not-a-string]");
    }

    @Test
    void strictStopsAtTheMistake() throws IOException {
        write("drivers/b.c", ALIAS + "MODULE_ALIAS(unknown);\n");

        assertThat(run("--strict")).isEqualTo(ExitStatus.FAILED);

        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("drivers/b.c:3:");
    }

    @Test
    void aSourceOrAKernelMustBeNamed() {
        assertThat(main("aliases")).isEqualTo(ExitStatus.USAGE);
        assertThat(text(err)).contains("Name a SOURCE, or a kernel by `--kernel` and `--config` to take all of it.");
        assertThat(run("--module", "m")).isEqualTo(ExitStatus.USAGE);
        assertThat(text(err)).contains("`--module` needs a SOURCE.");
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "aliases",
                "--kernel",
                directory.toString(),
                "--config",
                directory.resolve("config").toString()));
        arguments.addAll(List.of(options));
        return main(arguments.toArray(String[]::new));
    }

    private int main(String... arguments) {
        return Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
