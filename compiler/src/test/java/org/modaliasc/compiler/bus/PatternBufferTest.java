// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternBufferTest {
    private final PatternBuffer buffer = new PatternBuffer();

    @ParameterizedTest
    @CsvSource({"0, 8, 00000000", "48879, 4, BEEF", "48879, 8, 0000BEEF", "48879, 2, BEEF", "0, 1, 0", "255, 2, FF"})
    void hexadecimalIsUpperCaseAndAtLeastThatWide(long value, int width, String digits) {
        assertThat(buffer.hex(value, width)).hasToString(digits);
    }

    @Test
    void sixtyFourBitsHaveSixteenDigits() {
        assertThat(buffer.hex(-1, 4)).hasToString("FFFFFFFFFFFFFFFF");
    }

    @Test
    void aTrailingStarIsNotDoubled() {
        assertThat(buffer.text("i").star().trailingStar()).hasToString("i*");
        assertThat(buffer.clear().text("i01").trailingStar()).hasToString("i01*");
        assertThat(buffer.clear().trailingStar()).hasToString("*");
    }

    @Test
    void itGrows() {
        for (int i = 0; i < 300; i++) {
            buffer.text("ab");
        }

        assertThat(buffer).hasToString("ab".repeat(300));
        assertThat(buffer.clear()).hasToString("");
    }
}
