// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private final UnitText unit = new UnitText();

    private String choose(String condition) {
        return unit.expand("#define ONE 1\n#define ZERO 0\n#define EMPTY\n#define CALL(x) x\n#if " + condition
                + "\nyes\n#else\nno\n#endif\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "ONE",
                "!ZERO",
                "!unknown",
                "defined ONE",
                "defined(ZERO)",
                "defined ( EMPTY )",
                "!defined unknown",
                "defined ONE && defined ZERO",
                "CALL(1)",
                "2 + 3 * 4 == 14",
                "(2 + 3) * 4 == 20",
                "10 - 4 - 3 == 3",
                "100 / 10 / 5 == 2",
                "7 % 4 == 3",
                "-7 / 2 == -3",
                "-7 % 2 == -1",
                "1 << 3 + 1 == 16",
                "(1 << 63) < 0",
                "1 << 63 >> 63 == -1",
                "1 << 64 == 0",
                "1 << -1 == 0",
                "2 >> -1 == 4",
                "-8 >> 70 == -1",
                "-1u >> 70 == 0",
                "1 | 2 ^ 3 & 2",
                "(1 | 2 ^ 3 & 2) == 1",
                "1 || 0 && 0",
                "1 == 1 != 0",
                "~0 == -1",
                "+1 == - -1",
                "!!5 == 1",
                "-1 > 1u",
                "1 ? 2 : 0",
                "0 ? 0 : 1 ? 3 : 0",
                "2 ?: 0",
                "(0 ?: 5) == 5",
                "(1, 2) == 2",
                "'a' == 97",
                "'\\377' < 0",
                "0x10 == 16 && 010 == 8 && 0b10 == 2",
                "10UL == 10",
                "true == 0",
                "__has_attribute(packed)",
                "__has_builtin(__builtin_bswap32)"
            })
    void thisHolds(String condition) {
        assertThat(choose(condition)).isEqualTo("yes");
        assertThat(unit.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "ZERO",
                "unknown",
                "defined unknown",
                "1 < 1",
                "1 && 0",
                "0 || 0",
                "0x8000000000000000 < 0",
                "18446744073709551615 < 0",
                "(-1 ? -1 : 0u) < 0",
                "(1 ? -1 : 0u) < 0",
                "!1",
                "1 - 1"
            })
    void thisDoesNotHold(String condition) {
        // A minus one that meets an unsigned operand, even one that is not chosen, is a very large number.
        assertThat(choose(condition)).isEqualTo("no");
        assertThat(unit.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0 && 1 / 0", "1 || 1 / 0", "1 ? 1 : 1 / 0", "0 ? 1 / 0 : 1", "0 && (0 || 1 % 0)", "1 ?: 1 / 0"})
    void whatIsNotEvaluatedMayDivideByZero(String condition) {
        choose(condition);

        assertThat(unit.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 / 0 | The condition divides by zero. | 5:7",
                "ONE % ZERO | The condition divides by zero. | 5:9",
                "1 + | The condition ends too early. | 5:7",
                "(1 | `)` is missing in the condition. | 5:6",
                "1 ? 2 | `:` is missing in the condition. | 5:9",
                "1 2 | `2` does not belong into the condition. | 5:7",
                "1.5 | `1.5` is no integer constant. | 5:5",
                "\"a\" | `\"a\"` does not belong into the condition. | 5:5",
                "'' | `''` is no character constant. | 5:5",
                "defined | `defined` is not followed by a name. | 5:5",
                "defined 1 | `defined` is not followed by a name. | 5:5",
                "defined(ONE | The parenthesis behind `defined` is not closed. | 5:5",
                "1 = 1 | `=` does not belong into the condition. | 5:7",
                "unknown(1) | `(` does not belong into the condition. | 5:12",
                "__has_include | `__has_include` is not followed by a parenthesis. | 5:5",
                "__has_include() | `__has_include` is not followed by a header name in parentheses. | 5:5"
            })
    void aMalformedConditionIsReportedAndDoesNotHold(String condition, String message, String place) {
        assertThat(choose(condition)).isEqualTo("no");

        assertThat(unit.findings()).containsExactly("preprocess.bad-condition " + place);
        assertThat(unit.diagnostics.all().get(0).message()).isEqualTo(message);
    }

    @Test
    void anEmptyConditionIsReportedAtTheDirective() {
        assertThat(choose("")).isEqualTo("no");
        assertThat(unit.findings()).containsExactly("preprocess.bad-condition 5:1");
    }

    @Test
    void aMistakeInsideAMacroIsShownWithTheMacro() {
        unit.expand("#define BAD 1 / 0\n#if BAD\n#endif\n");

        assertThat(unit.findings()).containsExactly("preprocess.bad-condition 1:15");
        assertThat(unit.diagnostics.all().get(0).notes()).hasSize(1);
    }

    @Test
    void theOperandOfDefinedIsNotExpandedEvenWhereDefinedComesFromAMacro() {
        String text = "#define HAS defined(ONE)\n#define ONE missing\n#if defined ONE && HAS\nyes\n#endif\n";

        assertThat(unit.expand(text)).isEqualTo("yes");
    }

    @Test
    void nestingHasALimitAndNotTheStack() {
        choose("(".repeat(50_000) + "1" + ")".repeat(50_000));
        choose("!".repeat(50_000) + "1");
        choose("1 ? ".repeat(50_000) + "1");

        assertThat(unit.diagnostics.all())
                .hasSize(3)
                .allSatisfy(
                        found -> assertThat(found.message()).isEqualTo("The condition is nested more than 200 deep."));
    }

    @Test
    void aLongChainOfOperatorsIsNoNesting() {
        assertThat(choose("0" + " || 0".repeat(20_000) + " || 1")).isEqualTo("yes");
        assertThat(unit.findings()).isEmpty();
    }

    @Test
    void headersAreLookedForAsAnIncludeWould() {
        unit.directory("inc").header("inc/linux/a.h", "");

        assertThat(choose("__has_include(<linux/a.h>) && __has_include(\"linux/a.h\")"))
                .isEqualTo("yes");
        assertThat(choose("__has_include(<linux/b.h>)")).isEqualTo("no");
        assertThat(unit.expand("#define NAME <linux/a.h>\n#if __has_include(NAME)\nyes\n#endif\n"))
                .isEqualTo("yes");
        assertThat(choose("defined __has_include && defined(__has_attribute)")).isEqualTo("yes");
    }
}
