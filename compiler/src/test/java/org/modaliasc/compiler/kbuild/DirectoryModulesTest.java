// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.diagnostic.Diagnostic;

class DirectoryModulesTest {
    @TempDir
    private Path directory;

    @Test
    void modulesHaveTheirObjectsInLinkOrder() {
        KernelTree tree = tree("""
                obj-$(CONFIG_ONE) += one.o
                obj-$(CONFIG_BUILT) += built.o
                obj-$(CONFIG_OFF) += off.o
                obj-m += many-parts.o
                many-parts-objs := b.o a.o
                many-parts-y += sub/c.o b.o
                many-parts-$(CONFIG_ONE) += m.o
                many-parts-$(CONFIG_OFF) += left-out.o
                """);

        assertThat(tree.modulesOf("drivers/x"))
                .containsExactly(
                        new KernelModule(
                                "drivers/x/built", ModuleState.BUILT_IN, List.of("drivers/x/built.o"), List.of()),
                        new KernelModule("drivers/x/one", ModuleState.MODULE, List.of("drivers/x/one.o"), List.of()),
                        new KernelModule(
                                "drivers/x/many-parts",
                                ModuleState.MODULE,
                                List.of("drivers/x/b.o", "drivers/x/a.o", "drivers/x/sub/c.o", "drivers/x/m.o"),
                                List.of("drivers/x/left-out.o")));
        assertThat(tree.modulesOf("drivers/x").get(2).name()).isEqualTo("many_parts");
    }

    @Test
    void modularPartsOfABuiltInObjectAreLeftOut() {
        KernelTree tree = tree("obj-y += k.o\nk-y := a.o\nk-m := b.o\n");

        assertThat(tree.modulesOf("drivers/x"))
                .containsExactly(new KernelModule(
                        "drivers/x/k", ModuleState.BUILT_IN, List.of("drivers/x/a.o"), List.of("drivers/x/b.o")));
    }

    @Test
    void anObjectBothBuiltInAndModularIsBuiltIn() {
        KernelTree tree = tree("obj-y += a.o\nobj-m += a.o b.o\n");

        assertThat(tree.modulesOf("drivers/x"))
                .extracting(module -> module.path() + " " + module.state())
                .containsExactly("drivers/x/a BUILT_IN", "drivers/x/b MODULE");
    }

    @Test
    void anObjectWhosePartsAreAllOffHasNone() {
        KernelTree tree = tree("obj-m += a.o\na-$(CONFIG_OFF) += part.o\n");

        assertThat(tree.modulesOf("drivers/x"))
                .containsExactly(
                        new KernelModule("drivers/x/a", ModuleState.MODULE, List.of(), List.of("drivers/x/part.o")));
    }

    @Test
    void kbuildComesBeforeMakefile() {
        SmallTree tree = new SmallTree(directory);
        tree.write("drivers/x/Makefile", "obj-m += wrong.o\n").write("drivers/x/Kbuild", "obj-m += right.o\n");

        assertThat(tree.open("").modulesOf("drivers/x"))
                .extracting(KernelModule::name)
                .containsExactly("right");
    }

    @Test
    void listsMayBeBuiltByFunctionsAndInclusions() {
        SmallTree tree = new SmallTree(directory);
        tree.write("drivers/x/parts/parts.mk", "x-parts = $(addprefix parts/,p.o q.o)\n");
        tree.write("drivers/x/Makefile", """
                obj-$(subst m,y,$(CONFIG_ONE)) += kept.o
                include $(src)/parts/parts.mk
                include $(srctree)/$(src)/parts/more.mk
                ifneq ($(CONFIG_ONE),)
                obj-$(CONFIG_ONE) += x.o
                x-y := $(x-parts) $(patsubst %,%.o,r s) $(x-more:.c=.o)
                endif
                """);
        tree.write("drivers/x/parts/more.mk", "x-more := t.c\n");

        assertThat(tree.open("CONFIG_ONE=m\n").modulesOf("drivers/x"))
                .extracting(KernelModule::objects)
                .containsExactly(
                        List.of("drivers/x/kept.o"),
                        List.of(
                                "drivers/x/parts/p.o",
                                "drivers/x/parts/q.o",
                                "drivers/x/r.o",
                                "drivers/x/s.o",
                                "drivers/x/t.o"));
    }

    @Test
    void aSourceKnowsItsModule() {
        SmallTree tree = new SmallTree(directory);
        tree.write(
                "drivers/x/Makefile",
                "obj-m += my-drv.o alone.o\nmy-drv-y := a.o sub/b.o\nmy-drv-$(CONFIG_OFF) += off.o\n");
        tree.write("drivers/x/sub/b.c", "").write("drivers/x/a.c", "");
        KernelTree opened = tree.open("");

        assertThat(opened.moduleNameOf(tree.path("drivers/x/a.c"))).isEqualTo("my_drv");
        assertThat(opened.moduleNameOf(tree.path("drivers/x/sub/b.c"))).isEqualTo("my_drv");
        assertThat(opened.moduleNameOf("drivers/x/a.c")).isEqualTo("my_drv");
        assertThat(opened.moduleNameOf("drivers/x/off.c")).isEqualTo("my_drv");
        assertThat(opened.moduleNameOf("drivers/x/alone.c")).isEqualTo("alone");
        assertThat(opened.moduleNameOf("drivers/x/unlisted.c")).isNull();
    }

    @Test
    void aDisabledModuleStillHasItsName() {
        KernelTree tree = tree("obj-$(CONFIG_OFF) += drv.o\ndrv-objs := a.o\n");

        assertThat(tree.moduleNameOf("drivers/x/a.c")).isEqualTo("drv");
        assertThat(tree.modulesContaining("drivers/x/a.c"))
                .singleElement()
                .extracting(KernelModule::state)
                .isEqualTo(ModuleState.DISABLED);
        assertThat(tree.modulesOf("drivers/x")).isEmpty();
    }

    @Test
    void aSourceOfTwoModulesHasNoOneName() {
        KernelTree tree = tree("obj-m += one.o two.o\none-y := a.o common.o\ntwo-y := b.o common.o\n");

        assertThat(tree.moduleNameOf("drivers/x/common.c")).isNull();
        assertThat(tree.modulesContaining("drivers/x/common.c"))
                .extracting(KernelModule::name)
                .containsExactly("one", "two");
    }

    @Test
    void aSourceMayBeBuiltFromTheDirectoryBeside() {
        SmallTree tree = new SmallTree(directory);
        tree.write("drivers/Makefile", "obj-m += x/\n");
        tree.write("drivers/x/Makefile", "obj-m += x.o\nx-y := a.o ../shared/deep/s.o\nccflags-y := -DFROM_X\n");
        tree.write("drivers/shared/deep/Makefile", "fragment := 1\n");

        KernelTree opened = tree.open("");
        assertThat(opened.moduleNameOf("drivers/shared/deep/s.c")).isEqualTo("x");
        assertThat(opened.flagsFor("drivers/shared/deep/s.c").macros()).containsExactly(new MacroFlag("FROM_X", "1"));
    }

    @Test
    void aDirectoryThatIsNotEnteredDoesNotClaimItsSources() {
        SmallTree tree = new SmallTree(directory);
        tree.write("drivers/Makefile", "obj-y += x/\n");
        tree.write(
                "drivers/x/Makefile",
                "ifeq ($(CONFIG_X),m)\nobj-m += x.o sub/\nelse\nobj-y += x.o\nx-y += sub/s.o\nendif\n");
        tree.write("drivers/x/sub/Makefile", "obj-m += x-sub.o\nx-sub-y := s.o\n");

        assertThat(tree.open("CONFIG_X=m\n").moduleNameOf("drivers/x/sub/s.c")).isEqualTo("x_sub");
        assertThat(tree.open("CONFIG_X=y\n").moduleNameOf("drivers/x/sub/s.c")).isEqualTo("x");
    }

    @Test
    void oddDirectoriesHaveNoModules() {
        KernelTree tree = tree("obj-m += a.o\n");

        assertThat(tree.modulesOf("drivers/none")).isEmpty();
        assertThat(tree.modulesOf("../../..")).isEmpty();
        assertThat(tree.modulesOf("")).isEmpty();
    }

    private KernelTree tree(String makefile) {
        return new SmallTree(directory).write("drivers/x/Makefile", makefile).open("CONFIG_ONE=m\nCONFIG_BUILT=y\n");
    }

    @Test
    void theMakefileOfADirectoryEnteredForModulesComesBeforeOneAboveIt() {
        SmallTree tree = new SmallTree(directory);
        tree.write("drivers/Makefile", "obj-m += sub/ sub/s.o\nccflags-y := -DFROM_ABOVE\n")
                .write("drivers/sub/Makefile", "obj-m += s.o\nccflags-y := -DFROM_SUB\n");

        assertThat(tree.open("").flagsFor("drivers/sub/s.c").macros()).containsExactly(new MacroFlag("FROM_SUB", "1"));
    }

    @Test
    void objectsWithTheSameOptionsKeepTheirOwnFindings() {
        SmallTree tree = new SmallTree(directory);
        tree.write("drivers/Makefile", "obj-m += a.o b.o c.o\nCFLAGS_a.o = -DX $(shell x)\nCFLAGS_b.o = -DX\n");
        KernelTree opened = tree.open("");
        List<List<String>> findings = new ArrayList<>();
        for (TreeModule module : opened.contents().modules()) {
            SourceFlags flags = opened.flagsFor(module, module.objects().get(0));
            findings.add(flags.diagnostics().stream().map(Diagnostic::id).toList());
        }

        assertThat(findings).containsExactly(List.of("kbuild.shell-not-run"), List.of(), List.of());
    }
}
