// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;

class TreeWalkTest {
    @TempDir
    private Path directory;

    private SmallTree tree;

    @BeforeEach
    void makeTree() {
        tree = new SmallTree(directory);
    }

    @Test
    void subdirectoriesOfTheKernelComeFirstAndThoseOfModulesInPlace() {
        tree.write("drivers/Makefile", """
                        obj-m += first.o deep/ last.o
                        obj-y += second/ third/
                        """)
                .write("drivers/second/Makefile", "obj-m += b.o\n")
                .write("drivers/third/Makefile", "obj-m += c.o\n")
                .write("drivers/deep/Makefile", "obj-m += d.o\n");

        assertThat(modules())
                .containsExactly(
                        "kernel/drivers/second/b.ko",
                        "kernel/drivers/third/c.ko",
                        "kernel/drivers/first.ko",
                        "kernel/drivers/deep/d.ko",
                        "kernel/drivers/last.ko");
    }

    @Test
    void directoriesOfTheArchitectureAreWhereTheTopMakefilePutsThem() {
        tree.write("Kbuild", "obj-y += $(ARCH_CORE) drivers/ $(ARCH_DRIVERS)\n")
                .write("arch/x86/Makefile", "drivers-$(CONFIG_PCI) += arch/x86/pci/\ncore-y += arch/x86/core/\n")
                .write("arch/x86/pci/Makefile", "obj-m += p.o\n")
                .write("arch/x86/core/Makefile", "obj-m += c.o\n")
                .write("drivers/Makefile", "obj-m += d.o\n");

        assertThat(contents("CONFIG_PCI=y\n").modules())
                .extracting(TreeModule::installedPath)
                .containsExactly("kernel/arch/x86/core/c.ko", "kernel/drivers/d.ko", "kernel/arch/x86/pci/p.ko");
    }

    @Test
    void directoriesOfATreeWhoseTopKbuildListsNoneComeFromItsTopMakefile() {
        tree.write("Kbuild", "always-y := bounds.h\n")
                .write("Makefile", """
                        VERSION = 5
                        PATCHLEVEL = 10
                        SUBLEVEL = 0
                        abs_srctree := $(realpath $(dir $(lastword $(MAKEFILE_LIST))))
                        ifeq ($(filter --no-print-directory, $(MAKEFLAGS)),)
                        need-sub-make := 1
                        endif
                        ifeq ($(need-sub-make),)
                        core-y := init/
                        drivers-y := drivers/
                        drivers-$(CONFIG_SAMPLES) += samples/
                        include arch/$(SRCARCH)/Makefile
                        core-y += kernel/
                        vmlinux-dirs := $(patsubst %/,%,$(filter %/, $(core-y) $(drivers-y) $(drivers-m)))
                        endif
                        """)
                .write("arch/x86/Makefile", "core-y += arch/x86/\n")
                .write("arch/x86/Kbuild", "obj-m += a.o\n")
                .write("init/Makefile", "obj-y += i.o\n")
                .write("kernel/Makefile", "obj-m += k.o\n")
                .write("drivers/Makefile", "obj-m += d.o\n")
                .write("samples/Makefile", "obj-m += s.o\n");

        assertThat(modules()).containsExactly("kernel/arch/x86/a.ko", "kernel/kernel/k.ko", "kernel/drivers/d.ko");
    }

    @Test
    void aTreeThatNamesNoDirectoryIsAnError() {
        tree.write("Kbuild", "always-y := bounds.h\n");

        TreeContents contents = contents("");

        assertThat(contents.modules()).isEmpty();
        assertThat(contents.diagnostics()).extracting(Diagnostic::id).containsExactly("kbuild.tree-incomplete");
    }

    @Test
    void aDirectoryEnteredForModulesOnlyAddsNothingToTheKernel() {
        tree.write("drivers/Makefile", "obj-m += only/\n")
                .write("drivers/only/Makefile", "obj-y += lost.o inner/\nobj-m += kept.o\n")
                .write("drivers/only/inner/Makefile", "obj-y += gone.o\nobj-m += too.o\n");

        assertThat(modules()).containsExactly("kernel/drivers/only/inner/too.ko", "kernel/drivers/only/kept.ko");
        assertThat(contents("").builtIn()).isEmpty();
    }

    @Test
    void aModuleListedTwiceKeepsItsFirstPlaceAndALoopOfDirectoriesEnds() {
        tree.write("drivers/Makefile", "obj-m += a.o b.o a.o sub/\n").write("drivers/sub/Makefile", "obj-m += ../\n");

        assertThat(modules()).containsExactly("kernel/drivers/a.ko", "kernel/drivers/b.ko");
    }

    @Test
    void anObjectOfTwoModulesIsCompiledUnderBothNames() {
        tree.write("drivers/Makefile", """
                        obj-m += z.o a.o
                        z-y := shared.o ../other/far.o
                        a-y := own.o shared.o
                        """)
                .write("drivers/own.c", "")
                .write("drivers/shared.c", "")
                .write("other/far.c", "");

        List<TreeModule> modules = contents("").modules();
        assertThat(modules.get(0).objects())
                .containsExactly(
                        new TreeObject("drivers/shared.o", ObjectSource.C, "a:z"),
                        new TreeObject("other/far.o", ObjectSource.C, "z"));
        assertThat(modules.get(1).objects().get(1).modname()).isEqualTo("a:z");
        assertThat(modules.get(0).isLinked()).isTrue();
    }

    @Test
    void objectsTellWhatTheyAreMadeFrom() {
        tree.write("drivers/Makefile", "obj-m += m.o\nm-y := c.o s.o r.o shipped.o made.o\n")
                .write("drivers/c.c", "")
                .write("drivers/s.S", "")
                .write("drivers/r.rs", "")
                .write("drivers/shipped.c_shipped", "");

        assertThat(contents("").modules().get(0).objects())
                .extracting(TreeObject::kind)
                .containsExactly(
                        ObjectSource.C,
                        ObjectSource.ASSEMBLER,
                        ObjectSource.RUST,
                        ObjectSource.SHIPPED,
                        ObjectSource.GENERATED);
    }

    @Test
    void builtInCodeHasTheSymbolOfItsLineOrElseOfItsDirectory() {
        tree.write("drivers/Makefile", "obj-$(CONFIG_DIR) += dir/\nobj-$(CONFIG_ONE) += \\\n    one.o\n")
                .write("drivers/dir/Makefile", "obj-y += two.o\n");

        assertThat(contents("CONFIG_DIR=y\nCONFIG_ONE=y\n").builtIn())
                .extracting(module -> module.name() + " " + module.symbol())
                .containsExactly("two CONFIG_DIR", "one CONFIG_ONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obj-$(CONFIG_ONE) += one.o",
                " \tobj-${CONFIG_ONE}:=\tother.o  one.o \r",
                "obj-$(CONFIG_ONE)=one.o",
                "obj-$(CONFIG_ONE) \t?= one.o two.o"
            })
    void aLineUnderASymbolGovernsItsWords(String line) {
        tree.write("drivers/Makefile", line + "\nobj-y += one.o\n");

        assertThat(contents("CONFIG_ONE=y\n").builtIn())
                .filteredOn(module -> module.name().equals("one"))
                .extracting(TreeModule::symbol)
                .containsExactly("CONFIG_ONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obj-$(OTHER) += one.o",
                "obj-$(CONFIG_) += one.o",
                "obj-$(CONFIG_ONE)$(CONFIG_TWO) += one.o",
                "obj-$[CONFIG_ONE) += one.o",
                "obj-$(CONFIG_ONE += one.o",
                "$(CONFIG_ONE) += one.o",
                "obj y$(CONFIG_ONE) += one.o",
                "ifeq ($(CONFIG_ONE), one.o)\nendif",
                "# $(CONFIG_ONE) = one.o",
                "obj-$(CONFIG_ONE) ++= one.o",
                "obj-$(CONFIG_ONE) +"
            })
    void aLineOfAnotherFormGovernsNothing(String line) {
        tree.write("drivers/Makefile", "obj-y += one.o\n" + line + "\n");

        assertThat(contents("CONFIG_ONE=y\n").builtIn())
                .filteredOn(module -> module.name().equals("one"))
                .extracting(TreeModule::symbol)
                .containsOnlyNulls();
    }

    @Test
    void aDirectoryWithoutMakefileIsNamedWithItsLineAndTheRestIsFound() {
        tree.write("drivers/Makefile", "obj-m += a.o\nobj-y += gone/\n");

        TreeContents contents = contents("");

        assertThat(contents.modules()).extracting(TreeModule::name).containsExactly("a");
        Diagnostic finding = contents.diagnostics().get(0);
        assertThat(finding.id()).isEqualTo("kbuild.makefile-missing");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(Objects.requireNonNull(finding.location()).file()).endsWith("drivers/Makefile");
        assertThat(Objects.requireNonNull(finding.location()).line()).isEqualTo(2);
        assertThat(finding.message())
                .isEqualTo("The directory `drivers/gone` is to be built, but it has no makefile that can be read.");
    }

    @Test
    void aMakefileThatCannotBeEvaluatedIsAnErrorAndTheRestIsFound() {
        tree.write("drivers/Makefile", "obj-m += a.o\ninclude $(src)/gone.mk\nobj-m += b.o\n");

        TreeContents contents = contents("");

        assertThat(contents.modules()).extracting(TreeModule::name).containsExactly("a", "b");
        assertThat(contents.diagnostics())
                .extracting(
                        Diagnostic::severity,
                        finding -> Objects.requireNonNull(finding.location()).line())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.ERROR, 2));
    }

    @Test
    void aTreeWithoutListOfDirectoriesHasNoModules() {
        tree.write("drivers/Makefile", "obj-m += a.o\n");
        assertThat(directory.resolve("Kbuild").toFile().delete()).isTrue();

        assertThat(contents("").modules()).isEmpty();
        assertThat(contents("").diagnostics()).extracting(Diagnostic::id).containsExactly("kbuild.tree-incomplete");
    }

    private List<String> modules() {
        return contents("").modules().stream().map(TreeModule::installedPath).toList();
    }

    private TreeContents contents(String config) {
        return tree.open(config).contents();
    }
}
