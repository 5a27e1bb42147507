// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.conformance.Configuration.BuildState;

class ConfigurationTest {
    private final Configuration configuration = Configuration.parse(
            List.of("# a comment", "CONFIG_A=m", "CONFIG_B=y", "# CONFIG_C is not set", "CONFIG_D=\"a=b\""));

    @Test
    void aSymbolIsAModuleBuiltInOrOff() {
        assertThat(configuration.stateOf("A")).isEqualTo(BuildState.MODULE);
        assertThat(configuration.stateOf("B")).isEqualTo(BuildState.BUILT_IN);
        assertThat(configuration.stateOf("C")).isEqualTo(BuildState.OFF);
        assertThat(configuration.stateOf("UNHEARD_OF")).isEqualTo(BuildState.OFF);
    }

    @Test
    void changedSymbolsReplaceAndTheRestStays() {
        Configuration changed = configuration.with(List.of("CONFIG_B=m", "CONFIG_C=m"));

        assertThat(changed.lines()).containsExactly("CONFIG_A=m", "CONFIG_B=m", "CONFIG_D=\"a=b\"", "CONFIG_C=m");
        assertThat(configuration.stateOf("B")).isEqualTo(BuildState.BUILT_IN);
    }
}
