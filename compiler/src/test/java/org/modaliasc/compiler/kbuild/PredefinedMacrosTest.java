// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredefinedMacrosTest {
    @TempDir
    private Path directory;

    @Test
    void namesOfTheModuleAreNormalized() {
        assertThat(lines("", true))
                .contains(
                        "#define KBUILD_MODNAME \"snd_hda_x\"",
                        "#define __KBUILD_MODNAME kmod_snd_hda_x",
                        "#define KBUILD_BASENAME \"hda_core\"",
                        "#define MODULE 1",
                        "#define __KERNEL__ 1")
                .noneMatch(line -> line.contains("KBUILD_MODFILE"));
    }

    @Test
    void anObjectOfTheKernelIsNoModule() {
        assertThat(lines("", false))
                .contains("#define KBUILD_MODFILE \"snd-hda,x\"")
                .noneMatch(line -> line.contains(" MODULE "));
    }

    @Test
    void theCompilerIsTheOneTheConfigurationWasMadeWith() {
        assertThat(lines("CONFIG_GCC_VERSION=130301\n", true))
                .contains("#define __GNUC__ 13", "#define __GNUC_MINOR__ 3", "#define __GNUC_PATCHLEVEL__ 1");
        assertThat(lines("CONFIG_GCC_VERSION=0\n", true))
                .contains("#define __GNUC__ 12", "#define __GNUC_MINOR__ 2", "#define __VERSION__ \"12.2.0\"");
    }

    @Test
    void sizesFollowTheConfiguration() {
        assertThat(lines("", true))
                .contains(
                        "#define __LP64__ 1",
                        "#define __SIZEOF_LONG__ 8",
                        "#define __SIZE_TYPE__ long unsigned int",
                        "#define __INT64_TYPE__ long int",
                        "#define __UINT64_MAX__ 0xffffffffffffffffUL",
                        "#define __INT_FAST16_TYPE__ long int",
                        "#define __x86_64__ 1",
                        "#define __STDC_VERSION__ 201112L");
        assertThat(lines("# CONFIG_64BIT is not set\n", true))
                .contains(
                        "#define __SIZEOF_POINTER__ 4",
                        "#define __SIZE_TYPE__ unsigned int",
                        "#define __UINT64_TYPE__ long long unsigned int",
                        "#define __INT64_C(c) c ## LL",
                        "#define __LONG_MAX__ 0x7fffffffL",
                        "#define __i386__ 1")
                .doesNotContain("#define __LP64__ 1", "#define __SIZEOF_INT128__ 16", "#define __x86_64__ 1");
    }

    @Test
    void tracingShowsInTheMacros() {
        assertThat(lines("CONFIG_FUNCTION_TRACER=y\nCONFIG_HAVE_FENTRY=y\n", true))
                .contains("#define CC_USING_FENTRY 1");
        assertThat(lines("CONFIG_HAVE_FENTRY=y\n", true)).doesNotContain("#define CC_USING_FENTRY 1");
    }

    @Test
    void sanitizersAndOptimizationShowInTheMacros() {
        assertThat(lines("CONFIG_KASAN_GENERIC=y\nCONFIG_KCSAN=y\nCONFIG_CC_OPTIMIZE_FOR_SIZE=y\n", true))
                .contains(
                        "#define __SANITIZE_ADDRESS__ 1",
                        "#define __SANITIZE_THREAD__ 1",
                        "#define __OPTIMIZE_SIZE__ 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "arm64;CONFIG_64BIT=y;__aarch64__ 1;__AARCH64EL__ 1;__BYTE_ORDER__ __ORDER_LITTLE_ENDIAN__",
                "arm64;CONFIG_CPU_BIG_ENDIAN=y;__aarch64__ 1;__AARCH64EB__ 1;__BYTE_ORDER__ __ORDER_BIG_ENDIAN__",
                "arm;CONFIG_AEABI=y;__arm__ 1;__ARM_EABI__ 1;__ARMEL__ 1",
                "riscv;CONFIG_64BIT=y;__riscv 1;__riscv_xlen 64;__LP64__ 1",
                "powerpc;CONFIG_64BIT=y;__powerpc64__ 1;__BIG_ENDIAN__ 1;__PPC__ 1",
                "mips;CONFIG_CPU_LITTLE_ENDIAN=y;__mips__ 1;__MIPSEL__ 1;_MIPS_SIM _ABIO32",
                "mips;CONFIG_64BIT=y;__mips64 1;_MIPS_SIM _ABI64;_MIPS_ISA _MIPS_ISA_MIPS64",
                "s390;CONFIG_64BIT=y;__s390__ 1;__s390x__ 1;__BYTE_ORDER__ __ORDER_BIG_ENDIAN__",
                "sparc;CONFIG_64BIT=y;__sparc__ 1;__arch64__ 1;__LP64__ 1",
                "parisc;CONFIG_PCI=y;__hppa__ 1;__SIZEOF_LONG__ 4;__BYTE_ORDER__ __ORDER_BIG_ENDIAN__"
            })
    void everyArchitectureHasItsOwn(String architecture, String config, String first, String second, String third) {
        SmallTree tree = new SmallTree(directory);
        tree.write("arch/" + architecture + "/include/asm/x.h", "");
        String text = tree.open(SmallTree.config(config + "\n"), architecture)
                .settings()
                .predefinedMacros(true);

        assertThat(text.lines()).contains("#define " + first, "#define " + second, "#define " + third);
    }

    @Test
    void noMacroIsDefinedTwice() {
        List<String> names = lines("CONFIG_FUNCTION_TRACER=y\nCONFIG_HAVE_FENTRY=y\n", true).stream()
                .map(line -> line.split("[ (]")[1])
                .toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(150);
    }

    private List<String> lines(String config, boolean module) {
        KernelTree tree = new SmallTree(directory).open(config);
        return (tree.settings().predefinedMacros(module) + TreeSettings.objectMacros("snd-hda,x", "hda-core", module))
                .lines()
                .toList();
    }
}
