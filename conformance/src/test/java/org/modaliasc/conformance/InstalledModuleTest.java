// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InstalledModuleTest {
    @Test
    void theLineOfModulesOrderGivesNameAndDirectory() {
        assertThat(InstalledModule.parse("kernel/sound/pci/hda/snd-hda-intel.ko"))
                .isEqualTo(new InstalledModule("snd_hda_intel", Path.of("sound/pci/hda")));
    }

    @Test
    void theNameEndsAtTheFirstDot() {
        assertThat(InstalledModule.nameOf("drivers/a-b.c.d/x-y.ko.xz")).isEqualTo("x_y");
        assertThat(InstalledModule.nameOf("plain")).isEqualTo("plain");
    }
}
