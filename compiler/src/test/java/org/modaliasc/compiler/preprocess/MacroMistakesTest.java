// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.compiler.diagnostic.Diagnostic;

class MacroMistakesTest {
    private final UnitText unit = new UnitText();

    @Test
    void tooFewArgumentsAreReportedWithTheDefinition() {
        assertThat(unit.expand("#define TWO(a, b) a b\nx TWO(1) y\n")).isEqualTo("x y");

        assertThat(unit.diagnostics.all()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo("preprocess.macro-arity");
            assertThat(found.message()).isEqualTo("Macro `TWO` takes 2 arguments, but 1 is given.");
            assertThat(found.notes())
                    .extracting(Diagnostic.Note::message)
                    .containsExactly("The macro is defined here.");
        });
        assertThat(unit.findings()).containsExactly("preprocess.macro-arity 2:3");
    }

    @Test
    void tooManyArgumentsAreReported() {
        unit.expand("#define ONE(a) a\n#define NONE() x\nONE(1, 2)\nNONE(1)\n");

        assertThat(unit.diagnostics.all())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "Macro `ONE` takes 1 argument, but 2 are given.",
                        "Macro `NONE` takes 0 arguments, but 1 is given.");
    }

    @Test
    void argumentsThatAreNeverClosedEndWithTheUnit() {
        assertThat(unit.expand("#define ONE(a) a\nx ONE(1, (2)\ny;\n")).isEqualTo("x");
        assertThat(unit.findings()).containsExactly("preprocess.macro-unclosed 2:3");
    }

    @Test
    void argumentsDoNotEndOutsideOfTheArgumentTheyStandIn() {
        unit.expand("#define ONE(a) <a>\n#define OPEN ONE(\nONE(OPEN 1) 2)\n");

        assertThat(unit.findings()).containsExactly("preprocess.macro-unclosed 2:14");
    }

    @Test
    void aTokenThatPastingDoesNotMakeIsReportedAndBothStay() {
        assertThat(unit.expand("#define CAT(a, b) a##b\nCAT(+, x)\n")).isEqualTo("+ x");

        assertThat(unit.diagnostics.all())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("`##` makes no token of `+` and `x`.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ /", "/ *", "a +", "\"x\" \"y\"", ". ."})
    void somePairsMakeNoToken(String pair) {
        String[] tokens = pair.split(" ");
        unit.expand("#define CAT(a, b) a##b\nCAT(" + tokens[0] + ", " + tokens[1] + ")\n");

        assertThat(unit.findings()).containsExactly("preprocess.paste 2:1");
    }

    @Test
    void theChainLeadsFromTheMistakeToTheText() {
        unit.expand("#define CAT(a, b) a##b\n#define ROW(x) CAT(-, x)\n#define TABLE ROW(y)\n\nTABLE\n");

        assertThat(unit.findings()).containsExactly("preprocess.paste 2:16");
        assertThat(unit.diagnostics.all())
                .singleElement()
                .satisfies(found -> assertThat(found.notes())
                        .extracting(Diagnostic.Note::message)
                        .containsExactly("In the expansion of macro `ROW`.", "In the expansion of macro `TABLE`."));
    }

    @Test
    void aVeryLongChainIsCutShort() {
        StringBuilder text = new StringBuilder("#define CAT(a, b) a##b\n#define M0 CAT(-, x)\n");
        for (int i = 1; i < 40; i++) {
            text.append("#define M").append(i).append(" M").append(i - 1).append('\n');
        }
        unit.expand(text + "M39\n");

        assertThat(unit.diagnostics.all())
                .singleElement()
                .satisfies(found -> assertThat(found.notes()).hasSize(Expansion.LONGEST_CHAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#define M(a, a) x",
                "#define M(a b) x",
                "#define M(a,) x",
                "#define M(,a) x",
                "#define M(..., a) x",
                "#define M(1) x",
                "#define M(a x",
                "#define M(a) #b",
                "#define M(a) x #",
                "#define M(a) ## a",
                "#define M(a) a ##",
                "#define M(...) __VA_OPT__(x",
                "#define M(...) __VA_OPT__(a __VA_OPT__(b))"
            })
    void aMalformedDefinitionIsReportedWhereItIsAndWhereItIsUsed(String definition) {
        unit.expand(definition + "\nM(1)\n");

        assertThat(unit.diagnostics.all()).first().satisfies(found -> {
            assertThat(found.id()).isEqualTo("preprocess.macro-definition");
            assertThat(found.location()).isNotNull().matches(at -> at.line() == 1 && at.column() == 9);
            assertThat(found.notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note.location()).isNotNull().matches(at -> at.line() == 2));
        });
    }

    @Test
    void aMalformedDefinitionThatNobodyUsesIsNoFinding() {
        unit.expand("#define M(a, a) x\nint y;\n");

        assertThat(unit.findings()).isEmpty();
    }

    @Test
    void macrosThatDoubleEachOtherEndInAFindingAndNotInMemory() {
        StringBuilder text = new StringBuilder("#define M0 x\n");
        for (int i = 1; i < 64; i++) {
            String before = "M" + (i - 1);
            text.append("#define M" + i + ' ' + before + ' ' + before + '\n');
        }

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> unit.expand(text + "M63\n"));
        assertThat(unit.findings()).containsExactly("preprocess.expansion-too-large 65:1");
    }

    @Test
    void argumentsThatDoubleEachOtherEndInAFindingToo() {
        StringBuilder use = new StringBuilder("x");
        for (int i = 0; i < 60; i++) {
            use.insert(0, "D(").append(')');
        }

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> unit.expand("#define D(x) x x\n" + use + "\n"));
        assertThat(unit.findings()).contains("preprocess.expansion-too-large 2:1");
    }

    @Test
    void stringsThatDoubleInLengthEndInAFinding() {
        StringBuilder text = new StringBuilder("#define S(x) #x\n#define M0 \"\\\"\n");
        for (int i = 1; i < 40; i++) {
            text.append("#define X" + i + "(x) S(x)\n#define M" + i + " X" + i + "(M" + (i - 1) + ")\n");
        }
        unit.expand("#define S(x) #x\n#define M0 \"" + "\\\\".repeat(30) + "\"\n"
                + text.substring(text.indexOf("#define X1")) + "M39\n");

        assertThat(unit.findings()).isNotEmpty().allMatch(found -> found.startsWith("preprocess.token-too-long"));
    }

    @Test
    void argumentsMayBeNestedDeepButNotForEver() {
        String macro = "#define F(x) x\n";
        assertThat(unit.expand(macro + "F(".repeat(190) + "y" + ")".repeat(190) + "\n"))
                .isEqualTo("y");
        assertThat(unit.findings()).isEmpty();

        unit.expand(macro + "F(".repeat(2_000) + "y" + ")".repeat(2_000) + "\n");
        assertThat(unit.findings()).isNotEmpty().allMatch(found -> found.startsWith("preprocess.nesting"));
    }

    @Test
    void aMacroMayHaveAThousandParametersButNotMore() {
        StringBuilder parameters = new StringBuilder("a0");
        StringBuilder arguments = new StringBuilder("0");
        for (int i = 1; i < 1_016; i++) {
            parameters.append(", a").append(i);
            arguments.append(", ").append(i);
        }
        assertThat(unit.expand("#define M(" + parameters + ") a1015\nM(" + arguments + ")\n"))
                .isEqualTo("1015");

        unit.expand("#define M(" + parameters + ", more) x\nM(" + arguments + ", 1)\n");
        assertThat(unit.findings()).first().isEqualTo("preprocess.macro-definition 1:9");
    }

    @Test
    void redefiningDifferentlyIsAWarningAndTheLaterCounts() {
        assertThat(unit.expand("#define A 1\n#define A 2\nA\n")).isEqualTo("2");
        assertThat(unit.findings()).containsExactly("preprocess.redefinition 2:9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#define A(x) (x + 1)\n#define A(x) (x  +\t1)\n",
                "#define A x /* y */ z\n#define A x z\n",
                "#define A 1\n#undef A\n#define A 2\n",
                "#define A\n#define A\n",
                "#define A(x)1\n#define A(x) 1\n"
            })
    void sayingTheSameAgainIsNoRedefinition(String text) {
        unit.expand(text);

        assertThat(unit.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#define A(x) x\n#define A(y) y\n",
                "#define A x+y\n#define A x + y\n",
                "#define A(x) 1\n#define A 1\n",
                "#define A x##y\n#define A x y\n",
                "#define A(x) #x\n#define A(x) x\n",
                "#define A(x, ...) 1\n#define A(x, y) 1\n"
            })
    void whatDiffersInAnyWayIsARedefinition(String text) {
        unit.expand(text);

        assertThat(unit.findings()).singleElement().asString().startsWith("preprocess.redefinition 2:9");
    }

    @Test
    void theProgramsOwnMacrosMayBeRedefined() {
        unit.predefined("#define __KERNEL__ 1\n");

        assertThat(unit.expand("#define __KERNEL__ 2\n__KERNEL__\n")).isEqualTo("2");
        assertThat(unit.findings()).isEmpty();
    }
}
