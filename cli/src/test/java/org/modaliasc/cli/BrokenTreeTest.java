// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a tree is said with file and line, the rest still comes out, and nothing is dropped in silence. */
class BrokenTreeTest {
    @TempDir
    private Path directory;

    private SmallKernel kernel;

    @BeforeEach
    void makeTree() {
        kernel = SmallKernel.in(directory);
        kernel.write("drivers/Makefile", "obj-m += good.o\n");
        kernel.write("drivers/good.c", SmallKernel.ALIAS);
    }

    @Test
    void aTreeWithoutMakefile() throws IOException {
        Files.delete(directory.resolve("Makefile"));

        goodComesOutBeside("Makefile:1:1: error: ", "[kbuild.tree-incomplete]");
    }

    @Test
    void aConfigurationOfAnotherRelease() throws IOException {
        kernel.write("Kconfig", "config 64BIT\n\tbool\n");
        kernel.write("config", "# Linux/x86 5.10.1 Kernel Configuration\nCONFIG_64BIT=y\nCONFIG_ZEPHYR=m\n");

        goodComesOutBeside("config:3:1: error: ", "`CONFIG_ZEPHYR`", "[kbuild.config-symbol]");
    }

    @Test
    void aDirectoryThatCannotBeRead() throws IOException {
        loop("drivers/loop");
        kernel.write("drivers/Makefile", "obj-m += good.o\nobj-m += loop/\n");

        goodComesOutBeside("drivers/Makefile:2:10: error: ", "`drivers/loop`", "[kbuild.makefile-missing]");
    }

    @Test
    void aPartOfAModuleInADirectoryThatCannotBeRead() throws IOException {
        loop("drivers/loop");
        kernel.write("drivers/Makefile", "obj-m += good.o whole.o\nwhole-y := loop/part.o\n");

        goodComesOutBeside("drivers/Makefile:2:17: error: ", "`drivers/loop/part.o`", "[kbuild.source-unknown]");
    }

    @Test
    void aDirectoryAndASourceAndAMakefileThatThisUserMayNotRead() throws IOException {
        kernel.write("drivers/Makefile", "obj-m += good.o closed/ half/ bad.o\n");
        kernel.write("drivers/closed/Makefile", "obj-m += lost.o\n");
        kernel.write("drivers/half/Makefile", "obj-m += lost.o\n");
        kernel.write("drivers/bad.c", SmallKernel.ALIAS);
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
        kernel.write("drivers/Makefile", "obj-m += good.o\nifeq (a\nobj-m += lost.o\nendif\n");

        goodComesOutBeside("drivers/Makefile:2:1: error: ", "[kbuild.makefile-line]");
    }

    @Test
    void aDriverThatDoesNotParse() throws IOException {
        kernel.write("drivers/Makefile", "obj-m += bad.o good.o\n");
        kernel.write("drivers/bad.c", SmallKernel.ALIAS + "MODULE_ALIAS(\"pci:\"\n");

        goodComesOutBeside("drivers/bad.c:3:1: error: ", "[preprocess.macro-unclosed]");
    }

    @Test
    void objectsThatOnlyABuildCanTellAreNamed() throws IOException {
        kernel.write("drivers/Makefile", "obj-m += good.o rusty.o made.o\nmade-y := elsewhere/part.o\n");
        kernel.write("drivers/rusty.rs", "");

        Run run = kernel.run("aliases");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains(
                        "drivers/elsewhere/part.o. [kernel.generated-source]", "drivers/rusty.o. [kernel.rust-source]");
    }

    private void goodComesOutBeside(String... findings) {
        Run run = kernel.run("aliases");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.out()).contains("alias pci:good good\n");
        assertThat(run.err()).contains(findings);

        Run strict = kernel.run("aliases", "--strict");
        assertThat(strict.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(strict.out()).isEmpty();
        assertThat(strict.err()).containsOnlyOnce("error: ");
    }

    /** Makes a name that is there and that nobody can read, root included. */
    private void loop(String name) throws IOException {
        Files.createSymbolicLink(
                directory.resolve(name), directory.resolve(name).getFileName());
    }
}
