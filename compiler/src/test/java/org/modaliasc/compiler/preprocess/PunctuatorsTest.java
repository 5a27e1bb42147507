// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunctuatorsTest {
    static Stream<TokenKind> kindsWithSpelling() {
        return Arrays.stream(TokenKind.values()).filter(kind -> kind.spelling() != null);
    }

    private static TokenKind read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        int length = Punctuators.read(bytes, 0, bytes.length);
        assertThat(length).as("length of %s", text).isEqualTo(bytes.length);
        return Punctuators.kind(bytes, 0, length);
    }

    @ParameterizedTest
    @MethodSource("kindsWithSpelling")
    void everySpellingIsReadAsItsKind(TokenKind kind) {
        String spelling = kind.spelling();
        assertThat(spelling).isNotNull();
        assertThat(read(String.valueOf(spelling))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>="})
    void compoundAssignmentsAreOneKind(String spelling) {
        assertThat(read(spelling)).isEqualTo(TokenKind.ASSIGN_OPERATOR);
    }

    @ParameterizedTest
    @MethodSource("kindsWithSpelling")
    void aPunctuatorEndsWithTheText(TokenKind kind) {
        byte[] bytes = String.valueOf(kind.spelling()).getBytes(StandardCharsets.US_ASCII);

        assertThat(Punctuators.read(bytes, bytes.length - 1, bytes.length)).isEqualTo(1);
    }
}
