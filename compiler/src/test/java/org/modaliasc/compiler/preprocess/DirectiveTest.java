// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;

class DirectiveTest {
    private final UnitText unit = new UnitText();

    @Test
    void theFirstBranchThatHoldsIsTaken() {
        String text = "#if 0\na\n#elif 1\nb\n#elif 1\nc\n#else\nd\n#endif\ne\n";

        assertThat(unit.expand(text)).isEqualTo("b e");
        assertThat(unit.findings()).isEmpty();
    }

    @Test
    void elseIsTakenIfNothingHolds() {
        assertThat(unit.expand("#ifdef A\na\n#elif defined B\nb\n#else\nc\n#endif\n"))
                .isEqualTo("c");
    }

    @Test
    void theShortFormsOfC23AreKnown() {
        assertThat(unit.expand("#define B\n#ifdef A\na\n#elifdef B\nb\n#endif\n"))
                .isEqualTo("b");
        assertThat(unit.expand("#ifdef A\na\n#elifndef B\nb\n#endif\n")).isEqualTo("b");
    }

    @Test
    void branchesBehindTheTakenOneAreNotEvaluated() {
        assertThat(unit.expand("#if 1\na\n#elif 1 / 0\nb\n#endif\n")).isEqualTo("a");
        assertThat(unit.findings()).isEmpty();
    }

    @Test
    void skippedGroupsKeepCountOfTheConditionalsInside() {
        String text = "#if 0\n#if 1\na\n#else\nb\n#endif\n#else\nc\n#endif\n";

        assertThat(unit.expand(text)).isEqualTo("c");
    }

    @Test
    void skippedTextMayHoldAnything() {
        String text = "#if 0\n#bogus\n#error no\n#include \"gone.h\"\n#define 1\n don't \"\n#if (\n#endif\n#endif\nx\n";

        assertThat(unit.expand(text)).isEqualTo("x");
        assertThat(unit.findings()).isEmpty();
    }

    @Test
    void aDirectiveInsideACommentOrBehindTextIsNone() {
        assertThat(unit.expand("/*\n#define A 1\n*/ x # define B 2\nA B\n")).isEqualTo("x # define B 2 A B");
    }

    @Test
    void blanksAndCommentsMayStandAroundTheHash() {
        assertThat(unit.expand(" /* c */ # /* d */ define /* e */ A /* f */ 1\n%:define B 2\nA B\n"))
                .isEqualTo("1 2");
    }

    @Test
    void aDirectiveReachesOverSplicesAndComments() {
        assertThat(unit.expand("#def\\\nine A 1 \\\n + 2 /* x\n y */ + 3\nA\n")).isEqualTo("1 + 2 + 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "# 12 \"file.c\" 2", "#ident \"x\"", "#pragma GCC diagnostic push", "#sccs \"y\""})
    void someDirectivesMeanNothing(String directive) {
        assertThat(unit.expand(directive + "\nx\n")).isEqualTo("x");
        assertThat(unit.findings()).isEmpty();
    }

    @Test
    void anUnknownDirectiveIsAnErrorAndTheRestIsRead() {
        assertThat(unit.expand("a\n  #bogus stuff\nb\n#!x\nc\n")).isEqualTo("a b c");
        assertThat(unit.findings())
                .containsExactly("preprocess.unknown-directive 2:3", "preprocess.unknown-directive 4:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#else", "#elif 1", "#elifdef A", "#endif"})
    void aBranchWithoutConditionalIsStray(String directive) {
        assertThat(unit.expand("a\n" + directive + "\nb\n")).isEqualTo("a b");
        assertThat(unit.findings()).containsExactly("preprocess.stray-directive 2:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#if 1\n#endif\n", "#if 0\n#endif\n", "#if 0\n#else\n#endif\n", "#if 1\n#else\n#endif\n"})
    void oneEndifEndsOneConditional(String conditional) {
        unit.expand(conditional + "#endif\n");

        assertThat(unit.findings()).singleElement().asString().startsWith("preprocess.stray-directive ");
    }

    @Test
    void aConditionalDoesNotReachIntoTheIncludingFile() {
        unit.header("open.h", "#if 1\nx\n").header("close.h", "#endif\n");

        assertThat(unit.expand("#include \"open.h\"\na\n#include \"close.h\"\nb\n"))
                .isEqualTo("x a b");
        assertThat(unit.diagnostics.all()).extracting(Diagnostic::id).contains("preprocess.stray-directive");
    }

    @Test
    void branchesBehindElseAreReported() {
        assertThat(unit.expand("#if 1\na\n#else\nb\n#elif 1\nc\n#endif\nd\n")).isEqualTo("a d");
        assertThat(unit.findings()).containsExactly("preprocess.stray-directive 5:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#if 0\na\n#else\nb\n#else\nc\n#endif\n", "#if 0\na\n#else\nb\n#elif 1\nc\n#endif\n"})
    void branchesBehindAnElseThatWasTakenAreReported(String text) {
        assertThat(unit.expand(text)).isEqualTo("b");
        assertThat(unit.findings()).containsExactly("preprocess.stray-directive 5:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#if 0\nx\n", "#if 0\n#else\n#if 0\n", "#if 0\n#elif 0\nx"})
    void aSkippedBranchThatIsNeverEndedIsReported(String text) {
        unit.expand(text);

        assertThat(unit.diagnostics.all())
                .extracting(Diagnostic::id)
                .containsExactly("preprocess.unterminated-conditional");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ifdef\n#endif", "#ifndef 1\n#endif"})
    void aTestForNoNameIsReported(String text) {
        unit.expand(text + "\n");

        assertThat(unit.findings()).containsExactly("preprocess.bad-condition 1:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#define", "#define 1 2", "#define \"a\""})
    void aDefineWithoutNameIsReported(String text) {
        unit.expand(text + "\n");

        assertThat(unit.findings()).containsExactly("preprocess.macro-definition 1:1");
    }

    @Test
    void definedIsNoNameForAMacro() {
        assertThat(unit.expand("#define defined 1\n#if defined defined\nyes\n#endif\n"))
                .isEmpty();
        assertThat(unit.findings()).containsExactly("preprocess.macro-definition 1:9");
    }

    @Test
    void undefiningWhatIsNotDefinedIsNothing() {
        assertThat(unit.expand("#undef A\n#undef\nA\n")).isEqualTo("A");
        assertThat(unit.findings()).isEmpty();
    }

    @Test
    void whatTheSourceSaysIsPassedOn() {
        unit.expand("#error  not   for\tthis \"machine\"\n#warning old\n#error\n");

        assertThat(unit.diagnostics.all())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "The source says: not for this \"machine\".",
                        "The source says: old.",
                        "The source says: (nothing).");
        assertThat(unit.diagnostics.all())
                .extracting(Diagnostic::severity)
                .isEqualTo(List.of(Severity.ERROR, Severity.WARNING, Severity.ERROR));
        assertThat(unit.findings())
                .containsExactly("preprocess.error 1:1", "preprocess.warning 2:1", "preprocess.error 3:1");
    }

    @Test
    void lineChangesWhatLineAndFileSayButNotWhereFindingsAre() {
        assertThat(unit.expand("__LINE__ __FILE__\n#line 100 \"other.c\"\n__LINE__ __FILE__\n__LINE__\n+\n"))
                .isEqualTo("1 \"main.c\" 100 \"other.c\" 101 +");
        unit.expand("#line 100\n#error x\n");

        assertThat(unit.findings()).containsExactly("preprocess.error 2:1");
    }

    @Test
    void lineOfAMacroIsThatOfItsUse() {
        assertThat(unit.expand("#define HERE __LINE__ __FILE__\n\n\nHERE\n")).isEqualTo("4 \"main.c\"");
    }

    @Test
    void counterCountsAndLevelIsThatOfTheIncludes() {
        unit.header("a.h", "__INCLUDE_LEVEL__ __BASE_FILE__\n");

        assertThat(unit.expand("__COUNTER__ __COUNTER__ __INCLUDE_LEVEL__\n#include \"a.h\"\n__COUNTER__\n"))
                .isEqualTo("0 1 0 1 \"main.c\" 2");
    }

    @Test
    void timeIsNeverPartOfTheOutput() {
        assertThat(unit.expand("__DATE__ __TIME__\n")).isEqualTo("\"??? ?? ????\" \"??:??:??\"");
    }

    @Test
    void pragmaOperatorsVanish() {
        assertThat(unit.expand("a _Pragma(\"GCC x (\") b _Pragma\n")).isEqualTo("a b _Pragma");
    }

    @Test
    void pushAndPopRestoreAMacro() {
        String text = """
                #define A 1
                #pragma push_macro("A")
                #undef A
                #define A 2
                A
                #pragma push_macro("A")
                #undef A
                A
                #pragma pop_macro("A")
                A
                #pragma pop_macro("A")
                A
                #pragma pop_macro("A")
                A
                """;

        assertThat(unit.expand(text)).isEqualTo("2 A 2 1 1");
        assertThat(unit.findings()).isEmpty();
    }

    @Test
    void poppingAMacroThatWasUndefinedUndefinesIt() {
        assertThat(unit.expand("#pragma push_macro(\"A\")\n#define A 1\nA\n#pragma pop_macro(\"A\")\nA\n"))
                .isEqualTo("1 A");
    }

    @Test
    void aCommentThatIsNeverClosedIsReportedWhereItOpens() {
        assertThat(unit.expand("a\n  /* b\nc\n")).isEqualTo("a");
        assertThat(unit.findings()).containsExactly("preprocess.unterminated-comment 2:3");
    }

    @Test
    void aCommentThatIsNeverClosedInsideADirectiveIsReportedToo() {
        unit.expand("a\n#define A 1 /* b\nc\n");

        assertThat(unit.findings()).containsExactly("preprocess.unterminated-comment 2:13");
    }

    @Test
    void nulBytesAreReportedOnce() {
        assertThat(unit.expand("a\nb\0c\0d\n")).isEqualTo("a b c d");
        assertThat(unit.findings()).containsExactly("source.nul 2:2");
    }

    @Test
    void predefinedMacrosComeFirstAndInOrder() {
        unit.predefined("#define A 1\n#undef A\n#define A 2\n#define B(x) <x>\n");

        assertThat(unit.expand("A B(3)\n")).isEqualTo("2 <3>");
    }

    @Test
    void aNameGoesOnBehindALineThatIsContinued() {
        assertThat(unit.expand("#define FO\\\nO one\n# \tdefine  BAR two\n#define/**/BAZ(a) a\nFOO BAR BAZ(three)\n"))
                .isEqualTo("one two three");
    }

    @Test
    void aLiteralIsNoNameOfAMacro() {
        assertThat(unit.expand("#define L\"x\" 1\n#define u'x' 1\n#defined A\n"))
                .isEmpty();
        assertThat(unit.findings())
                .containsExactly(
                        "preprocess.macro-definition 1:1",
                        "preprocess.macro-definition 2:1",
                        "preprocess.unknown-directive 3:1");
    }
}
