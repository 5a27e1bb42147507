// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegerLiteralTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "010, 8",
        "0x1F, 31",
        "0XaB, 171",
        "0b101, 5",
        "0B11, 3",
        "4294967295, 4294967295",
        "0x7fffffffffffffff, 9223372036854775807",
        "0xffffffffffffffff, -1",
        "18446744073709551615, -1",
        "00, 0",
        "0x0, 0"
    })
    void theBaseIsToldByThePrefix(String text, long value) {
        assertThat(IntegerLiteral.parse(text))
                .isNotNull()
                .extracting(IntegerLiteral::value)
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 0",
        "1u, true, 0",
        "1U, true, 0",
        "1l, false, 1",
        "1L, false, 1",
        "1ll, false, 2",
        "1LL, false, 2",
        "1ul, true, 1",
        "1LU, true, 1",
        "1ULL, true, 2",
        "1llu, true, 2",
        "0xful, true, 1"
    })
    void suffixesComeInAnyOrder(String text, boolean unsigned, int longs) {
        assertThat(IntegerLiteral.parse(text)).isNotNull().satisfies(literal -> {
            assertThat(literal.unsigned()).isEqualTo(unsigned);
            assertThat(literal.longs()).isEqualTo(longs);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"08", "0x", "0b", "0b2", "1.5", "1e3", "12abc", "1lL", "1uu", "1lll", "1lul", "0xg", ".5", "u"})
    void whatIsNoIntegerIsNull(String text) {
        assertThat(IntegerLiteral.parse(text)).isNull();
    }

    @Test
    void onlyWhatStartsWithAnotherDigitThanZeroIsDecimal() {
        assertThat(IntegerLiteral.parse("10")).isNotNull().matches(IntegerLiteral::decimal);
        assertThat(IntegerLiteral.parse("010")).isNotNull().matches(literal -> !literal.decimal());
        assertThat(IntegerLiteral.parse("0xA")).isNotNull().matches(literal -> !literal.decimal());
    }

    @Test
    void ofATooLargeNumberTheLow64BitsAreKept() {
        assertThat(IntegerLiteral.parse("0x123456789abcdef01"))
                .isNotNull()
                .extracting(IntegerLiteral::value)
                .isEqualTo(0x23456789abcdef01L);
    }
}
