// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.match.alias.PciPatternMatch.Result;

class PciPatternMatchTest {
    private static final String DEVICE = "pci:v00005A1Fd00000100sv00005A1Fsd00000001bc02sc00i00";

    private static PciPatternMatch match(String pattern) {
        return PciPatternMatch.of(pattern, DEVICE).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "pci:v00005A1Fd00000100sv*sd*bc*sc*i*, E E W W W W W, true, 5",
        "pci:v00005A1Fd00000101sv*sd*bc*sc*i*, E D W W W W W, false, 5",
        "pci:v*d*sv*sd*bc02sc0[0-3]i?0, W W W W E G G, true, 4",
        "pci:v*d*sv*sd*bc02sc0[1-3]i*, W W W W E D W, false, 5",
        "vfio_pci:v*d*sv*sd*bc*sc*i*, W W W W W W W, true, 7",
        "pci:v00005a1fd*sv*sd*bc*sc*i*, D W W W W W W, false, 6",
    })
    void everyFieldIsComparedByItself(String pattern, String results, boolean matches, int wildcards) {
        PciPatternMatch match = match(pattern);

        assertThat(match.fields().stream()
                        .map(field -> field.result().name().substring(0, 1))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(results);
        assertThat(match.matches()).isEqualTo(matches);
        assertThat(match.count(Result.WILDCARD)).isEqualTo(wildcards);
    }

    @Test
    void fieldsHaveTheirTexts() {
        assertThat(match("pci:v*d00000007sv*sd*bc*sc*i*").fields().get(1))
                .isEqualTo(new PciPatternMatch.Field("d", "00000007", "00000100", Result.DIFFERENT));
    }

    @Test
    void thePrefixSaysUnderWhichOverrideAnAliasCounts() {
        assertThat(match("pci:v*d*sv*sd*bc*sc*i*").plain()).isTrue();
        assertThat(match("acme_pci:v*d*sv*sd*bc*sc*i*").plain()).isFalse();
        assertThat(match("acme_pci:v*d*sv*sd*bc*sc*i*").prefix()).isEqualTo("acme_pci");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pci", "pci:", "usb:v*d*sv*sd*bc*sc*i*", "xpci:v*d*sv*sd*bc*sc*i*", "pci:v*d*", "of:N*T*"})
    void whatHasNoSuchFieldsIsNotCompared(String pattern) {
        assertThat(PciPatternMatch.of(pattern, DEVICE)).isEmpty();
        assertThat(PciPatternMatch.of("pci:v*d*sv*sd*bc*sc*i*", "usb:v1")).isEmpty();
    }
}
