// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
    @ParameterizedTest
    @CsvSource({
        "x86,x86",
        "x86_64,x86",
        "amd64,x86",
        "i386,x86",
        "i686,x86",
        "aarch64,arm64",
        "arm64,arm64",
        "armhf,arm",
        "riscv64,riscv",
        "ppc64le,powerpc",
        "ppc64el,powerpc",
        "s390x,s390",
        "loong64,loongarch",
        "mips64el,mips",
        "sparc64,sparc",
        "hppa,parisc",
        "sh4,sh",
        "newarch,newarch"
    })
    void anyUsualNameIsUnderstood(String name, String directory) {
        assertThat(Architecture.named(name).name()).isEqualTo(directory);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIG_X86,x86",
        "CONFIG_ARM64,arm64",
        "CONFIG_ARM,arm",
        "CONFIG_RISCV,riscv",
        "CONFIG_PPC,powerpc",
        "CONFIG_SUPERH,sh",
        "CONFIG_SPARC64,sparc"
    })
    void withoutATitleTheSymbolsTell(String symbol, String directory) {
        Architecture architecture = Architecture.of(SmallTree.config(symbol + "=y\n"));

        assertThat(architecture).extracting(Architecture::name).isEqualTo(directory);
    }

    @Test
    void theTitleComesBeforeTheSymbols() {
        Architecture architecture =
                Architecture.of(SmallTree.config("# Linux/um 6.12.1 Kernel Configuration\nCONFIG_X86=y\n"));

        assertThat(architecture).extracting(Architecture::name).isEqualTo("um");
    }

    @Test
    void byteOrderIsThatOfTheConfiguration() {
        Architecture powerpc = Architecture.named("powerpc");

        assertThat(powerpc.bigEndian(SmallTree.config(""))).isTrue();
        assertThat(powerpc.bigEndian(SmallTree.config("CONFIG_CPU_LITTLE_ENDIAN=y\n")))
                .isFalse();
        assertThat(Architecture.named("arm64").bigEndian(SmallTree.config("CONFIG_CPU_BIG_ENDIAN=y\n")))
                .isTrue();
    }

    @Test
    void aConfigurationThatTellsNothingIsReported(@TempDir Path directory) {
        SmallTree tree = new SmallTree(directory);

        KernelTree opened = tree.open(SmallTree.config("CONFIG_PCI=y\n"), null);

        assertThat(opened.settings().includeDirectories()).startsWith(tree.path("arch/x86/include"));
        assertThat(tree.diagnostics.all()).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("kbuild.architecture-unknown");
            assertThat(finding.hint()).isNotNull();
        });
    }

    @Test
    void anArchitectureTheTreeLacksIsReported(@TempDir Path directory) {
        SmallTree tree = new SmallTree(directory);
        tree.open(SmallTree.config(""), "aarch64");

        assertThat(tree.diagnostics.all())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).isEqualTo("The tree has no directory `arch/arm64/include`."));
    }

    @Test
    void anUnlistedArchitectureWorksIfTheTreeHasIt(@TempDir Path directory) {
        SmallTree tree = new SmallTree(directory);
        tree.write("arch/newarch/include/asm/irq.h", "");

        KernelTree opened = tree.open(SmallTree.config(""), "newarch");

        assertThat(opened.settings().includeDirectories()).startsWith(tree.path("arch/newarch/include"));
        assertThat(tree.diagnostics.all()).isEmpty();
    }
}
