// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.source.SourceStore;
import org.modaliasc.compiler.table.DataModel;

class KernelTreeTest {
    @TempDir
    private Path directory;

    @Test
    void directoriesAreSearchedInTheOrderOfABuild() {
        SmallTree tree = new SmallTree(directory);

        assertThat(tree.open("").settings().includeDirectories())
                .containsExactly(
                        tree.path("arch/x86/include"),
                        tree.path("arch/x86/include/generated"),
                        tree.path("include"),
                        tree.path("arch/x86/include/uapi"),
                        tree.path("arch/x86/include/generated/uapi"),
                        tree.path("include/uapi"),
                        tree.path("include/generated/uapi"));
    }

    @Test
    void headersReadBeforeAllOthersAreThoseTheTreeHas() {
        SmallTree tree = new SmallTree(directory);
        tree.write("include/linux/kconfig.h", "").write("include/linux/compiler_types.h", "");

        assertThat(tree.open("").settings().forcedIncludes())
                .containsExactly(tree.path("include/linux/kconfig.h"), tree.path("include/linux/compiler_types.h"));
    }

    @Test
    void theMakefileOfTheArchitectureMayAddToBoth() {
        SmallTree tree = new SmallTree(directory);
        tree.write("arch/x86/Makefile", """
                cflags-y += -I$(srctree)/arch/$(SRCARCH)/include/asm/mach-generic
                cpu-$(CONFIG_NEW_CPU) := -D__CPU__=7
                KBUILD_CFLAGS += $(cflags-y) $(call cc-option,-mfast) $(shell echo -DNO)
                KBUILD_CPPFLAGS += $(cpu-y) -Ulinux
                KBUILD_CFLAGS_MODULE += -DIN_MODULE
                """);
        KernelTree opened = tree.open("CONFIG_NEW_CPU=y\n");

        assertThat(opened.settings().includeDirectories())
                .hasSize(8)
                .endsWith(tree.path("arch/x86/include/asm/mach-generic"));
        assertThat(opened.settings().predefinedMacros(true))
                .contains("#define __CPU__ 7\n", "#undef linux\n", "#define IN_MODULE 1\n");
        assertThat(opened.settings().predefinedMacros(false)).doesNotContain("IN_MODULE");
        assertThat(tree.diagnostics.all()).isEmpty();
    }

    @Test
    void typesOfCAreThoseOfTheArchitecture() {
        SmallTree tree = new SmallTree(directory);
        for (String name : List.of("arm", "s390")) {
            tree.write("arch/" + name + "/include/asm/irq.h", "");
        }

        assertThat(tree.open("").settings().model()).isEqualTo(new DataModel(8, 8, false, false));
        assertThat(tree.open(SmallTree.config("CONFIG_X86=y\n"), "x86")
                        .settings()
                        .model())
                .isEqualTo(new DataModel(4, 4, false, false));
        assertThat(tree.open(SmallTree.config("CONFIG_ARM=y\n"), "arm")
                        .settings()
                        .model())
                .isEqualTo(new DataModel(4, 8, false, false));
        assertThat(tree.open(SmallTree.config("CONFIG_64BIT=y\n"), "s390")
                        .settings()
                        .model())
                .isEqualTo(new DataModel(8, 8, false, true));
    }

    @Test
    void aKernelThatDoesNotSayOtherwiseHasTheCharOfItsArchitecture() {
        SmallTree tree = new SmallTree(directory);
        tree.write("Makefile", "VERSION = 6\nPATCHLEVEL = 1\nSUBLEVEL = 0\n");

        assertThat(tree.open("").settings().model().signedChar()).isTrue();
    }

    @Test
    void aliasesAreRepeatedUntilModpostLeavesThemOut() {
        SmallTree tree = new SmallTree(directory);

        assertThat(tree.open("").settings().repeatsAliases()).isTrue();

        tree.write("Makefile", "VERSION = 6\nPATCHLEVEL = 13\nSUBLEVEL = 0\n");
        assertThat(tree.open("").settings().repeatsAliases()).isFalse();
    }

    @Test
    void aMissingDirectoryIsReported() {
        Diagnostics diagnostics = new Diagnostics();
        String missing = directory.resolve("nowhere").toString();
        KernelTree tree =
                KernelTree.open(missing, SmallTree.config(SmallTree.CONFIG), null, new SourceStore(), diagnostics);

        assertThat(diagnostics.all()).extracting(Diagnostic::id).containsExactly("kbuild.tree-missing");
        assertThat(tree.modulesOf("drivers")).isEmpty();
        assertThat(tree.flagsFor("drivers/a.c").macros()).isEmpty();
        assertThat(tree.settings().forcedIncludes()).isEmpty();
    }

    @Test
    void aDirectoryThatIsNoKernelIsReported() {
        Diagnostics diagnostics = new Diagnostics();
        KernelTree.open(directory.toString(), SmallTree.config(SmallTree.CONFIG), null, new SourceStore(), diagnostics);

        assertThat(diagnostics.all())
                .extracting(Diagnostic::id)
                .containsExactly("kbuild.tree-incomplete", "kbuild.architecture-unknown");
        assertThat(diagnostics.all().get(0).location()).isNotNull();
    }

    @Test
    void aMakefileOfSomethingElseIsReported() {
        SmallTree tree = new SmallTree(directory);
        tree.write("Makefile", "all:\n\techo VERSION = 6\n");
        tree.open("");

        assertThat(tree.diagnostics.all())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("This makefile does not begin with the release of a kernel."));
    }
}
