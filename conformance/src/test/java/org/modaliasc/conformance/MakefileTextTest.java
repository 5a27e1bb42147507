// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.conformance.MakefileText.Answer;

class MakefileTextTest {
    @Test
    void everyFormOfAListIsRead() {
        assertThat(MakefileText.parse("""
                        # big-y := comment.o
                        obj-$(CONFIG_A) += one-two.o \\
                                           three.o
                        obj-$(subst m,y,$(CONFIG_B)) := four.o
                        obj-${CONFIG_C}+= five.o dir/
                        big-y := six.o part/seven.o $(OTHERS)
                        big-objs += six.o
                        ccflags-y += -I $(src)/x
                        """))
                .hasSize(6)
                .containsEntry("one-two.o", Set.of("one_two"))
                .containsEntry("three.o", Set.of("three"))
                .containsEntry("four.o", Set.of("four"))
                .containsEntry("five.o", Set.of("five"))
                .containsEntry("six.o", Set.of("big"))
                .containsEntry("part/seven.o", Set.of("big"));
    }

    @Test
    void aSourceIsBuiltIfAModuleItIsListedForIsInstalled(@TempDir Path tree) throws IOException {
        Path directory = Files.createDirectories(tree.resolve("net/part")).resolveSibling("");
        Files.writeString(directory.resolve("Makefile"), "obj-$(CONFIG_A) += big.o off.o\nbig-y := one.o part/two.o\n");
        MakefileText makefiles = new MakefileText(tree, Set.of(new InstalledModule("big", Path.of("net"))));

        assertThat(makefiles.of("net/one.c")).isEqualTo(Answer.BUILT);
        assertThat(makefiles.of("net/part/two.c")).isEqualTo(Answer.BUILT);
        assertThat(makefiles.of("net/off.c")).isEqualTo(Answer.NOT_BUILT);
        assertThat(makefiles.of("net/header-like.c")).isEqualTo(Answer.NOT_NAMED);
    }
}
