// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLiteralTest {
    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void bytesOfTheSourceAreKept() {
        assertThat(TextLiteral.bytes("\"a b\u00e9\"")).isEqualTo(latin1("a b\u00e9"));
        assertThat(TextLiteral.bytes("\"\"")).isEmpty();
        assertThat(TextLiteral.bytes("u8\"x\"")).isEqualTo(latin1("x"));
    }

    @Test
    void simpleEscapesAreResolved() {
        assertThat(TextLiteral.bytes("\"\\a\\b\\e\\f\\n\\r\\t\\v\\\\\\\"\\'\\?\""))
                .isEqualTo(latin1("\007\b\033\f\n\r\t\013\\\"'?"));
    }

    @Test
    void octalEscapesTakeUpToThreeDigits() {
        assertThat(TextLiteral.bytes("\"\\0\\12\\1234\\78\"")).isEqualTo(new byte[] {0, 10, 0123, '4', 7, '8'});
    }

    @Test
    void hexadecimalEscapesTakeAllDigitsAndKeepTheLowByte() {
        assertThat(TextLiteral.bytes("\"\\x41g\\x1ff\"")).isEqualTo(new byte[] {0x41, 'g', (byte) 0xff});
    }

    @Test
    void universalNamesBecomeUtf8() {
        assertThat(TextLiteral.bytes("\"\\u20ac\\U0001F600\""))
                .isEqualTo("\u20ac\ud83d\ude00".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownEscapeStandsForItsCharacter() {
        assertThat(TextLiteral.bytes("\"\\q\"")).isEqualTo(latin1("q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\x\"", "\"\\xg\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\U00110000\"", "L\"w\"", "U\"w\""})
    void malformedAndWideLiteralsAreNull(String literal) {
        assertThat(TextLiteral.bytes(literal)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'a', 97",
                "'\\n', 10",
                "'\\0', 0",
                "'\\377', -1",
                "'ab', 24930",
                "'abcd', 1633837924",
                "'abcde', 1650680933",
                "L'a', 97",
                "L'\\x1234', 4660",
                "L'\\377', 255",
                "L'\\7', 7",
                "u'\\u20ac', 8364"
            })
    void aCharacterConstantIsAnInt(String literal, int value) {
        assertThat(TextLiteral.character(literal)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'\\x'", "L''", "L'ab'"})
    void aMalformedCharacterConstantIsNull(String literal) {
        assertThat(TextLiteral.character(literal)).isNull();
    }
}
