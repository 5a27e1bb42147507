// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Variable arguments as in C17 6.10.3, with the extensions of GNU C and {@code __VA_OPT__} of C23. */
class MacroVariadicTest {
    private final UnitText unit = new UnitText();

    private String expand(String text) {
        String expanded = unit.expand(text);
        assertThat(unit.findings()).isEmpty();
        return expanded;
    }

    @Test
    void theVariableArgumentTakesAllThatIsLeftWithItsCommas() {
        assertThat(expand("#define V(a, ...) a|__VA_ARGS__\nV(1, 2, 3) V(1, (2, 3)) V(1,)\n"))
                .isEqualTo("1|2, 3 1|(2, 3) 1|");
        assertThat(expand("#define ALL(...) <__VA_ARGS__>\nALL() ALL(1) ALL(1,2)\n"))
                .isEqualTo("<> <1> <1,2>");
    }

    @Test
    void itMayBeLeftOutTogetherWithItsComma() {
        assertThat(expand("#define V(a, ...) a|__VA_ARGS__\nV(1)\n")).isEqualTo("1|");
    }

    @Test
    void gnuGivesItAName() {
        assertThat(expand("#define V(a, rest...) a|rest\nV(1, 2, 3)\n")).isEqualTo("1|2, 3");
        assertThat(expand("#define ALL(rest...) <rest>\nALL(1, 2)\n")).isEqualTo("<1, 2>");
    }

    @Test
    void itCanBeStringified() {
        assertThat(expand("#define S(...) #__VA_ARGS__\nS(a,  b) S()\n")).isEqualTo("\"a, b\" \"\"");
    }

    @Test
    void gnuDropsTheCommaBeforeAnEmptyOne() {
        String macro = "#define V(a, ...) f(a , ## __VA_ARGS__)\n";

        assertThat(expand(macro + "V(1) V(1, 2) V(1, 2, 3)\n")).isEqualTo("f(1) f(1 , 2) f(1 , 2, 3)");
    }

    @Test
    void whatStandsBehindThatCommaIsExpandedByRescanning() {
        String macro = "#define ONE 1\n#define V(a, ...) f(a, ##__VA_ARGS__)\n";

        assertThat(expand(macro + "V(0, ONE)\n")).isEqualTo("f(0,1)");
    }

    @Test
    void namedVariableArgumentsDropTheCommaToo() {
        assertThat(expand("#define V(a, rest...) f(a, ##rest)\nV(1) V(1, 2)\n")).isEqualTo("f(1) f(1,2)");
    }

    @Test
    void vaOptIsThereOnlyWithFurtherArguments() {
        String macro = "#define V(a, ...) f(a __VA_OPT__(, [__VA_ARGS__]))\n";

        assertThat(expand(macro + "V(1) V(1,) V(1, 2)\n")).isEqualTo("f(1 ) f(1 ) f(1 , [2])");
    }

    @Test
    void vaOptAsksForTheExpandedArgument() {
        assertThat(expand("#define E\n#define V(...) <__VA_OPT__(some)>\nV(E) V(E x)\n"))
                .isEqualTo("<> <some>");
    }

    @Test
    void vaOptOutsideOfVariadicMacrosIsAName() {
        assertThat(expand("#define F(a) __VA_OPT__(a)\nF(1)\n")).isEqualTo("__VA_OPT__(1)");
    }

    @Test
    void countingArgumentsWorks() {
        String count = """
                #define PICK(_1, _2, _3, _4, n, ...) n
                #define COUNT(...) PICK(__VA_ARGS__, 4, 3, 2, 1, 0)
                """;

        assertThat(expand(count + "COUNT(a) COUNT(a, b) COUNT(a, (b, c), d) COUNT(a, b, c, d)\n"))
                .isEqualTo("1 2 3 4");
    }
}
