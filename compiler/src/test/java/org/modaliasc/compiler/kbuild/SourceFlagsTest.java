// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.compiler.diagnostic.Diagnostic;

class SourceFlagsTest {
    @TempDir
    private Path directory;

    private SmallTree tree;

    @BeforeEach
    void writeTree() {
        tree = new SmallTree(directory);
        tree.write("drivers/Makefile", "obj-y += x/\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$(src)/inc",
                "$(srctree)/$(src)/inc",
                "$(srctree)/drivers/x/inc",
                "drivers/x/inc",
                "$(obj)/../x/./inc"
            })
    void everyReleasesWayToNameADirectoryIsUnderstood(String name) {
        tree.write("drivers/x/Makefile", "obj-m += a.o\nccflags-y := -I" + name + " -I " + name + "/more\n");

        assertThat(flags("drivers/x/a.c").includeDirectories())
                .containsExactly(tree.path("drivers/x/inc"), tree.path("drivers/x/inc/more"));
    }

    @Test
    void optionsOfTheDirectoryPrecedeThoseOfTheObject() {
        tree.write("include/linux/hidden.h", "");
        tree.write("drivers/x/Makefile", """
                obj-m += a.o b.o
                ccflags-$(CONFIG_DEBUG) += -DDEBUG
                ccflags-$(CONFIG_MODULAR) += -DNEVER
                ccflags-y += -DLEVEL=2 -Wall -O2 -UGONE
                CFLAGS_a.o += -DA -ULEVEL -include $(srctree)/include/linux/hidden.h -include later.h
                CFLAGS_a.o += -iquote q -isystem $(src)/s -idirafter /abs
                CFLAGS_b.o = -DB
                """);
        SourceFlags flags = tree.open("CONFIG_DEBUG=y\nCONFIG_MODULAR=m\n").flagsFor("drivers/x/a.c");

        assertThat(flags.macros())
                .containsExactly(
                        new MacroFlag("DEBUG", "1"),
                        new MacroFlag("LEVEL", "2"),
                        new MacroFlag("GONE", null),
                        new MacroFlag("A", "1"),
                        new MacroFlag("LEVEL", null));
        assertThat(flags.forcedIncludes()).containsExactly(tree.path("include/linux/hidden.h"), "later.h");
        assertThat(flags.quoteDirectories()).containsExactly(tree.path("q"));
        assertThat(flags.systemDirectories()).containsExactly(tree.path("drivers/x/s"), "/abs");
    }

    @Test
    void optionsCanBeRemoved() {
        tree.write("drivers/x/Makefile", """
                obj-m += a.o b.o
                subdir-ccflags-y := -DKEEP -DDROP
                ccflags-y := -DMINE=1
                ccflags-remove-y := -DDROP
                CFLAGS_REMOVE_a.o := -DMINE%
                """);

        assertThat(flags("drivers/x/a.c").macros()).containsExactly(new MacroFlag("KEEP", "1"));
        assertThat(flags("drivers/x/b.c").macros())
                .containsExactly(new MacroFlag("KEEP", "1"), new MacroFlag("MINE", "1"));
    }

    @Test
    void optionsForSubdirectoriesComeFromTheMakefilesABuildPassesThrough() {
        tree.write("drivers/x/Makefile", "obj-m += y/z/\nsubdir-ccflags-y += -DX\nccflags-y += -DONLY_X\n");
        tree.write("drivers/x/y/Makefile", "obj-m += w/\nsubdir-ccflags-y += -DNOT_ON_THE_WAY\n");
        tree.write("drivers/x/y/z/Makefile", "obj-m += a.o\nsubdir-ccflags-$(CONFIG_64BIT) += -DZ\n");

        assertThat(flags("drivers/x/y/z/a.c").macros())
                .containsExactly(new MacroFlag("X", "1"), new MacroFlag("Z", "1"));
    }

    @Test
    void partsInSubdirectoriesHaveTheOptionsOfTheListingMakefile() {
        tree.write(
                "drivers/x/Makefile",
                "obj-m += x.o\nx-y := core/a.o core/b.o\nccflags-y := -I$(src)/core\nCFLAGS_core/b.o := -DB\n");

        assertThat(flags("drivers/x/core/a.c").includeDirectories()).containsExactly(tree.path("drivers/x/core"));
        assertThat(flags("drivers/x/core/b.c").macros()).containsExactly(new MacroFlag("B", "1"));
        assertThat(flags("drivers/x/core/unlisted.c").includeDirectories())
                .containsExactly(tree.path("drivers/x/core"));
    }

    @Test
    void exportedVariablesReachSubdirectories() {
        tree.write("drivers/x/Makefile", "obj-m += y/\nexport WORD := fromx\nlocal := no\nKBUILD_CFLAGS += -DALL\n");
        tree.write("drivers/x/y/Makefile", "obj-m += a.o\nccflags-y := -D$(WORD) -D$(local)end\n");

        assertThat(flags("drivers/x/y/a.c").macros())
                .containsExactly(new MacroFlag("ALL", "1"), new MacroFlag("fromx", "1"), new MacroFlag("end", "1"));
    }

    @Test
    void quotesAreThoseOfTheShell() {
        tree.write("drivers/x/Makefile", """
                obj-m += a.o
                ccflags-y += -DNAME='"a b"' -DOTHER=\\"c\\" "-DTHIRD(x)=x + 1" -D'E'= -DDOLLAR=$$x
                """);

        assertThat(flags("drivers/x/a.c").macros())
                .containsExactly(
                        new MacroFlag("NAME", "\"a b\""),
                        new MacroFlag("OTHER", "\"c\""),
                        new MacroFlag("THIRD(x)", "x + 1"),
                        new MacroFlag("E", ""),
                        new MacroFlag("DOLLAR", "$x"));
    }

    @Test
    void onlyModuleObjectsHaveTheOptionsOfModules() {
        tree.write("drivers/x/Makefile", "obj-m += m.o\nobj-y += k.o\nKBUILD_CFLAGS_MODULE += -DPART\n");

        assertThat(flags("drivers/x/m.c").macros()).containsExactly(new MacroFlag("PART", "1"));
        assertThat(flags("drivers/x/k.c").macros()).isEmpty();
    }

    @Test
    void versionsCanBeCompared() {
        tree.write("drivers/x/Makefile", """
                obj-m += a.o
                ifeq ($(call gcc-min-version, 120000),y)
                ccflags-y += -DNEW
                endif
                ifeq ($(call test-lt, $(CONFIG_FRAME), 2048),y)
                ccflags-y += -DSMALL$(comma)$(space)-DUNSET$(call test-gt,$(CONFIG_NOPE),1)
                endif
                """);

        assertThat(tree.open("CONFIG_GCC_VERSION=120200\nCONFIG_FRAME=1024\n")
                        .flagsFor("drivers/x/a.c")
                        .macros())
                .containsExactly(new MacroFlag("NEW", "1"), new MacroFlag("SMALL,", "1"), new MacroFlag("UNSET", "1"));
    }

    @Test
    void findingsComeWithTheSourcesTheyMatterTo() {
        tree.write("drivers/x/Makefile", """
                obj-m += a.o b.o
                CFLAGS_a.o := -DA
                CFLAGS_b.o += -isystem $(shell $(CC) -print-file-name=include)
                """);

        assertThat(flags("drivers/x/a.c").diagnostics()).isEmpty();
        assertThat(flags("drivers/x/b.c").diagnostics()).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("kbuild.shell-not-run");
            assertThat(Objects.requireNonNull(finding.location()).line()).isEqualTo(3);
        });
    }

    @Test
    void aDriverOutsideTheTreeMayHaveItsOwnMakefile(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("Makefile"), """
                ifneq ($(KERNELRELEASE),)
                obj-m += mine.o
                mine-y := a.o
                ccflags-y := -I$(src)/inc -DOUT
                else
                all:
                \t$(MAKE) -C $(KDIR) M=$$PWD
                endif
                """);
        KernelTree opened = tree.open("");
        String source = outside.resolve("a.c").toString();

        assertThat(opened.moduleNameOf(source)).isEqualTo("mine");
        assertThat(opened.flagsFor(source).macros()).containsExactly(new MacroFlag("OUT", "1"));
        assertThat(opened.flagsFor(source).includeDirectories())
                .containsExactly(outside.toAbsolutePath().toString().replace('\\', '/') + "/inc");
        String unlisted = outside.resolve("b.c").toString();
        assertThat(opened.flagsFor(unlisted).macros()).isEmpty();
        assertThat(opened.moduleNameOf(unlisted)).isNull();
    }

    @Test
    void manyThreadsGetTheSameAnswer() {
        tree.write("drivers/x/Makefile", "obj-m += y/\nsubdir-ccflags-y += -DX\n");
        tree.write("drivers/x/y/Makefile", "obj-m += a.o\nccflags-y := -DY\n");
        KernelTree opened = tree.open("");

        List<List<MacroFlag>> answers = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> opened.flagsFor("drivers/x/y/a.c").macros())
                .distinct()
                .toList();
        assertThat(answers).containsExactly(List.of(new MacroFlag("X", "1"), new MacroFlag("Y", "1")));
    }

    @Test
    void anUnreadableMakefileIsAFinding() {
        tree.write("drivers/x/Makefile", "obj-m += a.o\n" + "#".repeat(9 << 20));

        assertThat(flags("drivers/x/a.c").diagnostics())
                .extracting(Diagnostic::id)
                .containsExactly("kbuild.makefile-unreadable");
    }

    private SourceFlags flags(String source) {
        return tree.open("").flagsFor(source);
    }
}
