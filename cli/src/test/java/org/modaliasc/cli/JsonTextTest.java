// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "abc, \"abc\"",
                "~~, \"\"",
                "a\"b, \"a\\\"b\"",
                "a\\b, \"a\\\\b\"",
                "a\tb, \"a\\u0009b\"",
                "a\u0000b, \"a\\u0000b\"",
                "a\u007fb, \"a\\u007fb\"",
                "\u00e9\u20ac, \"\u00e9\u20ac\""
            })
    void whatJsonForbidsIsEscaped(String text, String expected) {
        StringBuilder out = new StringBuilder();
        JsonText.append(out, text);

        assertThat(out).hasToString(expected);
    }
}
