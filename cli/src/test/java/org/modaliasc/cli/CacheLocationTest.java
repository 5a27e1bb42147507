// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheLocationTest {
    @Test
    void theVariableOfTheProgramComesFirst() {
        Map<String, String> environment =
                Map.of("MODALIASC_CACHE_DIR", "here", "XDG_CACHE_HOME", "/caches", "HOME", "/home/zephyr");
        assertThat(CacheLocation.of(environment::get)).isEqualTo(Path.of("here"));
    }

    @Test
    void thenTheUsersCachesAsFarAsTheyAreAbsolute() {
        assertThat(CacheLocation.of(Map.of("XDG_CACHE_HOME", "/caches", "HOME", "/home/zephyr")::get))
                .isEqualTo(Path.of("/caches/modaliasc"));
        assertThat(CacheLocation.of(Map.of("XDG_CACHE_HOME", "caches", "HOME", "/home/zephyr")::get))
                .isEqualTo(Path.of("/home/zephyr/.cache/modaliasc"));
    }

    @Test
    void withoutAHomeNothingIsKept() {
        assertThat(CacheLocation.of(Map.<String, String>of()::get)).isNull();
        assertThat(CacheLocation.of(Map.of("HOME", "", "MODALIASC_CACHE_DIR", "")::get))
                .isNull();
    }
}
