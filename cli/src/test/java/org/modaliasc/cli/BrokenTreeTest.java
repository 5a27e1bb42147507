// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

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

/** What is wrong with a tree is said with file and line, the rest still comes out, and nothing is dropped in silence. */
class BrokenTreeTest {
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
        write("config", "# Linux/x86 6.12.1 Kernel Configuration\nCONFIG_64BIT=y\n");
        write("drivers/Makefile", "obj-m += good.o\n");
        write("drivers/good.c", ALIAS);
    }

    @Test
    void aTreeWithoutMakefile() throws IOException {
        Files.delete(directory.resolve("Makefile"));

        goodComesOutBeside("Makefile:1:1: error: ", "[kbuild.tree-incomplete]");
    }

    @Test
    void aConfigurationOfAnotherRelease() throws IOException {
        write("Kconfig", "config 64BIT\n\tbool\n");
        write("config", "# Linux/x86 5.10.1 Kernel Configuration\nCONFIG_64BIT=y\nCONFIG_ZEPHYR=m\n");

        goodComesOutBeside("config:3:1: error: ", "`CONFIG_ZEPHYR`", "[kbuild.config-symbol]");
    }

    @Test
    void aDirectoryThatCannotBeRead() throws IOException {
        loop("drivers/loop");
        write("drivers/Makefile", "obj-m += good.o\nobj-m += loop/\n");

        goodComesOutBeside("drivers/Makefile:2:10: error: ", "`drivers/loop`", "[kbuild.makefile-missing]");
    }

    @Test
    void aPartOfAModuleInADirectoryThatCannotBeRead() throws IOException {
        loop("drivers/loop");
        write("drivers/Makefile", "obj-m += good.o whole.o\nwhole-y := loop/part.o\n");

        goodComesOutBeside("drivers/Makefile:2:17: error: ", "`drivers/loop/part.o`", "[kbuild.source-unknown]");
    }

    @Test
    void aDirectoryAndASourceAndAMakefileThatThisUserMayNotRead() throws IOException {
        write("drivers/Makefile", "obj-m += good.o closed/ half/ bad.o\n");
        write("drivers/closed/Makefile", "obj-m += lost.o\n");
        write("drivers/half/Makefile", "obj-m += lost.o\n");
        write("drivers/bad.c", ALIAS);
        for (String closed : List.of("drivers/closed", "drivers/half/Makefile", "drivers/bad.c")) {
            assertThat(directory.resolve(closed).toFile().setReadable(false)).isTrue();
            assertThat(directory.resolve(closed).toFile().setExecutable(false)).isTrue();
        }
        // Root may.
        assumeFalse(Files.isReadable(directory.resolve("drivers/bad.c")));
        try {
            goodComesOutBeside("`drivers/closed`", "drivers/half/Makefile", "drivers/bad.c");
        } finally {
            directory.resolve("drivers/closed").toFile().setReadable(true);
            directory.resolve("drivers/closed").toFile().setExecutable(true);
        }
    }

    @Test
    void aFormOfMakefileThatCannotBeEvaluated() throws IOException {
        write("drivers/Makefile", "obj-m += good.o\nifeq (a\nobj-m += lost.o\nendif\n");

        goodComesOutBeside("drivers/Makefile:2:1: error: ", "[kbuild.makefile-line]");
    }

    @Test
    void aDriverThatDoesNotParse() throws IOException {
        write("drivers/Makefile", "obj-m += bad.o good.o\n");
        write("drivers/bad.c", ALIAS + "MODULE_ALIAS(\"pci:\"\n");

        goodComesOutBeside("drivers/bad.c:3:1: error: ", "[preprocess.macro-unclosed]");
    }

    @Test
    void objectsThatOnlyABuildCanTellAreNamed() throws IOException {
        write("drivers/Makefile", "obj-m += good.o rusty.o made.o\nmade-y := elsewhere/part.o\n");
        write("drivers/rusty.rs", "");

        assertThat(run()).isZero();
        assertThat(text(err))
                .contains(
                        "drivers/elsewhere/part.o. [kernel.generated-source]", "drivers/rusty.o. [kernel.rust-source]");
    }

    private void goodComesOutBeside(String... findings) {
        assertThat(run()).isEqualTo(ExitStatus.FAILED);
        assertThat(text(out)).contains("alias pci:good good\n");
        assertThat(text(err)).contains(findings);

        out.reset();
        err.reset();
        assertThat(run("--strict")).isEqualTo(ExitStatus.FAILED);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).containsOnlyOnce("error: ");
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("aliases", "--kernel", directory + "", "--config", directory.resolve("config") + ""));
        arguments.addAll(List.of(options));
        return Main.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    /** Makes a name that is there and that nobody can read, root included. */
    private void loop(String name) throws IOException {
        Files.createSymbolicLink(
                directory.resolve(name), directory.resolve(name).getFileName());
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
