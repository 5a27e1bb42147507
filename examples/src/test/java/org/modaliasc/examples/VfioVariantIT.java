// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VfioVariantIT {
    private static final Example BUILT = new Example(Maven.built("vfio-variant"));

    @Test
    void theAliasesSayThatOnlyAnOverrideBinds() {
        assertThat(BUILT.file("target/classes/META-INF/modules.alias")).hasContent("""
                        alias trace_pci:v00005A1Fd00000302sv*sd*bc*sc*i* zephyr_vfio_pci
                        alias vfio_pci:v00005A1Fd00000301sv*sd*bc*sc*i* zephyr_vfio_pci
                        alias vfio_pci:v00005A1Fd00000300sv*sd*bc*sc*i* zephyr_vfio_pci
                        """);
    }

    @Test
    void theDriverTakesItsDeviceUnderAnOverrideOnlyAndOthersNever() throws Exception {
        assertThat(BUILT.runMain("org.example.vfio.Main", "5a1f", "0300"))
                .isEqualToNormalizingNewlines("by itself: no\nwith driver_override: yes\n");
        assertThat(BUILT.runMain("org.example.vfio.Main", "5a1f", "0302"))
                .isEqualToNormalizingNewlines("by itself: no\nwith driver_override: yes\n");
        assertThat(BUILT.runMain("org.example.vfio.Main", "5a1f", "0100"))
                .isEqualToNormalizingNewlines("by itself: no\nwith driver_override: no\n");
    }
}
