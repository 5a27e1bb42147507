// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kernel's makefiles say belongs to what a run rests on. */
class KernelProjectTest {
    private static final String OUTPUT = "modules.alias";

    @TempDir
    private Path directory;

    private SmallProject project;

    @BeforeEach
    void aDriverInASmallKernel() {
        project = new SmallProject(directory);
        project.write("linux/Makefile", "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 1\nEXTRAVERSION =\n");
        project.write("linux/Kbuild", "obj-y += drivers/\n");
        project.write("linux/arch/x86/include/asm/irq.h", "");
        project.write("linux/include/linux/module.h", """
                #define __MODULE_INFO(tag, name, info) static const char name[] = #tag "=" info
                #define MODULE_INFO(tag, info) __MODULE_INFO(tag, tag, info)
                #define MODULE_ALIAS(a) MODULE_INFO(alias, a)
                """);
        project.write("linux/drivers/Makefile", """
                obj-m += nic.o
                nic-y := zephyr.o
                ifneq ($(wildcard $(src)/fast*.h),)
                ccflags-y += -DSPEED=2
                endif
                """);
        project.write("linux/drivers/zephyr.c", """
                #include <linux/module.h>
                #ifndef SPEED
                #define SPEED 1
                #endif
                #define TEXT(x) #x
                #define ID(x) TEXT(x)
                MODULE_ALIAS("pci:" KBUILD_MODNAME ID(SPEED));
                """);
        Path config = project.write("config", "# Linux/x86 6.12.1 Kernel Configuration\nCONFIG_64BIT=y\n");
        project.kernel = new SourceSettings.KernelSettings(directory.resolve("linux"), config, null);
        project.sources = directory.resolve("linux/drivers");
        project.product = new Product.Aliases(OUTPUT);
    }

    private String next() throws UserMistakeException, IOException {
        project.claims = new OutputClaims();
        boolean changed = !project.run().changed().isEmpty();
        return changed ? Files.readString(project.output.resolve(OUTPUT)).strip() : "nothing";
    }

    @Test
    void theModuleAndTheFlagsComeFromTheMakefile() throws Exception {
        assertThat(next()).isEqualTo("alias pci:nic1 nic");
        assertThat(next()).isEqualTo("nothing");
    }

    @Test
    void aChangedMakefileIsSeen() throws Exception {
        next();
        project.write("linux/drivers/Makefile", "obj-m += other.o\nother-y := zephyr.o\n");

        assertThat(next()).isEqualTo("alias pci:other1 other");
    }

    @Test
    void aMakefileThatNowComesFirstIsSeen() throws Exception {
        next();
        project.write("linux/drivers/Kbuild", "obj-m += zephyr.o\n");

        assertThat(next()).isEqualTo("alias pci:zephyr1 zephyr");
    }

    @Test
    void aFileThatAMakefileNowFindsIsSeen() throws Exception {
        next();
        project.write("linux/drivers/faster.h", "");

        assertThat(next()).isEqualTo("alias pci:nic2 nic");
        Files.delete(directory.resolve("linux/drivers/faster.h"));
        assertThat(next()).isEqualTo("alias pci:nic1 nic");
    }

    @Test
    void aChangedConfigurationIsSeen() throws Exception {
        project.write(
                "linux/drivers/Makefile", "obj-m += nic.o\nnic-y := zephyr.o\nccflags-$(CONFIG_FAST) += -DSPEED=3\n");
        next();
        project.write("config", "# Linux/x86 6.12.1 Kernel Configuration\nCONFIG_64BIT=y\nCONFIG_FAST=y\n");

        assertThat(next()).isEqualTo("alias pci:nic3 nic");
    }
}
