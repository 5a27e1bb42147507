// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeAliasesTest {
    @TempDir
    private Path directory;

    private SmallKernel kernel;

    @BeforeEach
    void makeTree() {
        kernel = SmallKernel.in(directory, "CONFIG_IN=y");
        kernel.write("drivers/Makefile", "obj-m += b.o a.o\nobj-$(CONFIG_IN) += in.o\n");
        kernel.write("drivers/a.c", SmallKernel.ALIAS);
        kernel.write("drivers/b.c", SmallKernel.ALIAS);
        kernel.write("drivers/in.c", SmallKernel.ALIAS);
    }

    @Test
    void withoutASourceAllModulesAreCompiledInTheirOrder() {
        assertThat(kernel.run("aliases", "--bus", "pci")).isEqualTo(new Run(0, "alias pci:b b\nalias pci:a a\n", ""));
    }

    @Test
    void jsonTellsWhatIsBuiltIn() {
        Run run = kernel.run("aliases", "--format", "json");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("\"builtIn\":[\n{\"module\":\"in\",\"pattern\":\"pci:in\"", ",\"symbol\":\"CONFIG_IN\"}");
        assertThat(run.out().split("\"builtIn\"")[0]).doesNotContain("pci:in");
    }

    @Test
    void aMistakeLeavesTheOtherDriversAndIsSaidWithFileAndLine() {
        kernel.write("drivers/b.c", SmallKernel.ALIAS + "MODULE_ALIAS(unknown);\n");

        Run run = kernel.run("aliases");

        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.out()).contains("alias pci:a a\n");
        assertThat(run.err()).contains("drivers/b.c:3:").contains("[alias.not-a-string]");
    }

    @Test
    void strictStopsAtTheMistake() {
        kernel.write("drivers/b.c", SmallKernel.ALIAS + "MODULE_ALIAS(unknown);\n");

        Run run = kernel.run("aliases", "--strict");

        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("drivers/b.c:3:");
    }

    @Test
    void aSourceOrAKernelMustBeNamed() {
        Run none = Run.of("aliases");
        assertThat(none.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(none.err()).contains("Name a SOURCE, or a kernel by `--kernel` and `--config` to take all of it.");

        Run module = kernel.run("aliases", "--module", "m");
        assertThat(module.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(module.err()).contains("`--module` needs a SOURCE.");
    }
}
