// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleNamesTest {
    @ParameterizedTest
    @CsvSource({"nic.c, nic", "a/b/nic-core.c, nic-core", "/nic.tar.c, nic.tar", "nic, nic", ".c, .c", "a.b/nic, nic"})
    void theBaseNameHasNeitherDirectoryNorSuffix(String path, String name) {
        assertThat(ModuleNames.baseName(path)).isEqualTo(name);
    }

    @Test
    void dashesAndCommasBecomeUnderscores() {
        assertThat(ModuleNames.normalize("nic-core,v2_x")).isEqualTo("nic_core_v2_x");
    }
}
