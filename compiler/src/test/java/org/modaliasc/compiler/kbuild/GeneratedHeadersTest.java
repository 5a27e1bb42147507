// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.source.SourceStore;

class GeneratedHeadersTest {
    @TempDir
    private Path directory;

    private SmallTree tree;

    @BeforeEach
    void writeTree() {
        tree = new SmallTree(directory);
        tree.write(
                "arch/x86/include/asm/Kbuild",
                "generated-y += syscalls_64.h\nsyscall-y += table_64.h\ngeneric-y += early.h\n");
        tree.write("arch/x86/include/uapi/asm/Kbuild", "generated-y += unistd_64.h\n");
        tree.write("arch/x86/include/uapi/asm/stat.h", "");
        tree.write("include/asm-generic/Kbuild", "mandatory-y += irq.h\nmandatory-y += rwonce.h syscalls_64.h\n");
        tree.write("include/uapi/asm-generic/Kbuild", "mandatory-y += types.h stat.h\n");
    }

    @Test
    void wrappersStandForWhatTheArchitectureDoesNotHave() {
        SortedMap<String, String> files = tree.open("").settings().virtualFiles();

        assertThat(files.keySet())
                .containsExactly(
                        tree.path("arch/x86/include/generated/asm/early.h"),
                        tree.path("arch/x86/include/generated/asm/rwonce.h"),
                        tree.path("arch/x86/include/generated/uapi/asm/types.h"),
                        tree.path("include/generated/autoconf.h"),
                        tree.path("include/generated/uapi/linux/version.h"),
                        tree.path("include/generated/utsrelease.h"));
        assertThat(files.get(tree.path("arch/x86/include/generated/uapi/asm/types.h")))
                .isEqualTo("#include <asm-generic/types.h>\n");
    }

    @Test
    void configurationAndReleaseBecomeHeaders() {
        SortedMap<String, String> files = tree.open("CONFIG_PCI=y\nCONFIG_LOCALVERSION=\"-mine\"\n")
                .settings()
                .virtualFiles();

        assertThat(files.get(tree.path("include/generated/autoconf.h")))
                .isEqualTo("#define CONFIG_64BIT 1\n#define CONFIG_PCI 1\n#define CONFIG_LOCALVERSION \"-mine\"\n");
        assertThat(files.get(tree.path("include/generated/uapi/linux/version.h")))
                .contains("#define LINUX_VERSION_CODE 396289\n", "#define LINUX_VERSION_PATCHLEVEL 12\n");
        assertThat(files.get(tree.path("include/generated/utsrelease.h")))
                .isEqualTo("#define UTS_RELEASE \"6.12.1-rc2-mine\"\n");
    }

    @Test
    void aSubLevelAboveAByteIsCut() {
        tree.write("Makefile", "VERSION = 4\nPATCHLEVEL = 9\nSUBLEVEL = 300\nEXTRAVERSION =\n");

        assertThat(tree.open("").settings().virtualFiles().get(tree.path("include/generated/uapi/linux/version.h")))
                .contains("#define LINUX_VERSION_CODE " + ((4 << 16) + (9 << 8) + 255) + "\n")
                .contains("#define LINUX_VERSION_SUBLEVEL 300\n");
    }

    @Test
    void aHeaderThatWasReallyGeneratedIsUsed() {
        tree.write("arch/x86/include/generated/asm/early.h", "real");
        tree.write("include/generated/utsrelease.h", "real");
        tree.write("include/generated/autoconf.h", "of another configuration");

        assertThat(tree.open("").settings().virtualFiles())
                .doesNotContainKey(tree.path("arch/x86/include/generated/asm/early.h"))
                .doesNotContainKey(tree.path("include/generated/utsrelease.h"))
                .containsKey(tree.path("include/generated/autoconf.h"));
    }

    @Test
    void whatOnlyABuildWritesMayBeMissing() {
        tree.write("arch/arm64/include/asm/only_arm.h", "").write("include/asm-generic/bug.h", "");
        BuildProducts products = new BuildProducts(tree.open("").settings(), new SourceStore());

        assertThat(products.contains("generated/bounds.h")).isTrue();
        assertThat(products.contains("../../include/generated/x.h")).isTrue();
        assertThat(products.contains("asm/syscalls_64.h")).isTrue();
        assertThat(products.contains("asm/table_64.h")).isTrue();
        assertThat(products.contains("asm/unistd_64.h")).isTrue();
        assertThat(products.contains("asm/nobody_has_it.h")).isTrue();
        assertThat(products.contains("asm/only_arm.h")).isFalse();
        assertThat(products.contains("asm/bug.h")).isFalse();
        assertThat(products.contains("linux/nope.h")).isFalse();
        assertThat(products.contains("nope.h")).isFalse();
    }
}
