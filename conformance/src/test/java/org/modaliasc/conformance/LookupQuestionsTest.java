// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.match.alias.AliasPattern;

class LookupQuestionsTest {
    private static final List<String> PATTERNS =
            List.of("pci:v00005A1Fd*sv*sd*bc02sc00i*", "usb:v5A1Fp0001d01[0-2]*dc*", "dmi:*:pnBreeze?0:*", "breeze");

    @Test
    void everyPatternIsMatchedByAQuestion() {
        List<String> questions = LookupQuestions.of(PATTERNS, List.of("zephyr_net"));

        for (String pattern : PATTERNS) {
            AliasPattern parsed = AliasPattern.of(pattern).orElseThrow();
            assertThat(questions.stream().filter(question -> question.indexOf('*') < 0))
                    .as(pattern)
                    .anyMatch(parsed::matches);
        }
        assertThat(questions).contains("zephyr-net", "pci:v00005A1Fd*").hasSizeGreaterThan(1_500);
    }

    @Test
    void theQuestionsAreTheSameEveryTime() {
        assertThat(LookupQuestions.of(PATTERNS, List.of("a", "b")))
                .isEqualTo(LookupQuestions.of(PATTERNS, List.of("a", "b")))
                .doesNotHaveDuplicates()
                .noneMatch(question -> question.isEmpty() || question.startsWith("-"));
    }

    @Test
    void answersEndWhereTheMarkStands() {
        assertThat(Modprobe.parts(List.of("igb", "mark", "mark", "a", "b", "mark"), "mark"))
                .containsExactly(List.of("igb"), List.of(), List.of("a", "b"));
    }
}
