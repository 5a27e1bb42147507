// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules of C17 6.10.3; gcc 12.2 gives the same tokens. */
class MacroExpansionTest {
    private final UnitText unit = new UnitText();

    private String expand(String text) {
        String expanded = unit.expand(text);
        assertThat(unit.findings()).isEmpty();
        return expanded;
    }

    @Test
    void anObjectLikeMacroIsReplacedWhereItsNameStands() {
        assertThat(expand("#define ID 0x8086\nID, IDS, x.ID\n")).isEqualTo("0x8086, IDS, x.0x8086");
    }

    @Test
    void aMacroIsKnownFromItsDefinitionToItsEnd() {
        assertThat(expand("A\n#define A 1\nA\n#undef A\nA\n#define A 2\nA\n")).isEqualTo("A 1 A 2");
    }

    @Test
    void argumentsTakeThePlaceOfParameters() {
        assertThat(expand("#define PAIR(v, d) .vendor = v, .device = d\nPAIR(1, 2)\n"))
                .isEqualTo(".vendor = 1, .device = 2");
    }

    @Test
    void commasInsideParenthesesSeparateNoArguments() {
        assertThat(expand("#define TWO(a, b) [a|b]\nTWO((1, 2), f(3, (4, 5)))\n"))
                .isEqualTo("[(1, 2)|f(3, (4, 5))]");
    }

    @Test
    void bracesAndBracketsDoNotProtectCommas() {
        assertThat(expand("#define TWO(a, b) <a|b>\nTWO({1, 2})\nTWO(x[1, 2])\n"))
                .isEqualTo("<{1|2}> <x[1|2]>");
    }

    @Test
    void anArgumentMayBeEmpty() {
        assertThat(expand("#define TWO(a, b) [a|b]\nTWO(,) TWO(1,) TWO(,2)\n")).isEqualTo("[|] [1|] [|2]");
        assertThat(expand("#define ONE(a) [a]\nONE() ONE( )\n")).isEqualTo("[] []");
        assertThat(expand("#define NONE() x\nNONE() NONE( )\n")).isEqualTo("x x");
    }

    @Test
    void aUseMayReachOverLinesAndComments() {
        assertThat(expand("#define ADD(a, b) a+b\nADD\n(1 /* one,\n */ ,\n // two\n 2)\n"))
                .isEqualTo("1+2");
    }

    @Test
    void withoutAParenthesisBehindItTheNameOfAFunctionLikeMacroIsAName() {
        assertThat(expand("#define F(x) <x>\nF F; F(1) F\n")).isEqualTo("F F; <1> F");
    }

    @Test
    void aNameAtTheEndOfAReplacementIsCalledByWhatFollows() {
        assertThat(expand("#define F(x) <x>\n#define G F\nG(1) G (2)\n")).isEqualTo("<1> <2>");
        assertThat(expand("#define CALL(m) m\nCALL(F)(3)\n#define F(x) <x>\nCALL(F)(4)\n"))
                .isEqualTo("F(3) <4>");
    }

    @Test
    void aParenthesisMadeByAMacroDoesNotMakeACall() {
        assertThat(expand("#define OPEN (\n#define F(x) <x>\nF OPEN 1)\n")).isEqualTo("F ( 1)");
    }

    @Test
    void aReplacementIsScannedAgain() {
        assertThat(expand("#define A B\n#define B C\n#define C 3\nA\n")).isEqualTo("3");
        assertThat(expand("#define OUTER(x) INNER(x, x)\n#define INNER(a, b) a-b\nOUTER(7)\n"))
                .isEqualTo("7-7");
    }

    @Test
    void aMacroIsNotReplacedInsideItsOwnReplacement() {
        assertThat(expand("#define A A + 1\nA\n")).isEqualTo("A + 1");
        assertThat(expand("#define A B\n#define B A\nA B\n")).isEqualTo("A B");
        assertThat(expand("#define F(x) F(x + 1)\nF(F(2))\n")).isEqualTo("F(F(2 + 1) + 1)");
    }

    @Test
    void aNamePassedOverOnceIsNeverReplacedLater() {
        // The inner name is read while its macro is being replaced, so it stays even where that is long done.
        assertThat(expand("#define NIL(x) x\n#define LATER NIL(NIL)\nLATER(42)\n"))
                .isEqualTo("NIL(42)");
        assertThat(expand("#define SELF SELF x\n#define ID(a) a\nID(ID(SELF))\n"))
                .isEqualTo("SELF x");
        assertThat(expand("#define F(a) a*G\n#define G(a) F(a)\nF(2)(9)\n")).isEqualTo("2*9*G");
    }

    @Test
    void argumentsAreExpandedBeforeTheyAreInserted() {
        assertThat(expand("#define ONE 1\n#define TWICE(x) x x\nTWICE(ONE)\n")).isEqualTo("1 1");
        assertThat(expand("#define EMPTY\n#define TWICE(x) [x x]\nTWICE(EMPTY)\n"))
                .isEqualTo("[ ]");
    }

    @Test
    void anArgumentIsExpandedOnItsOwn() {
        // While it is expanded, the name at its end does not see the parenthesis behind the parameter; afterwards it
        // does.
        assertThat(expand("#define F(x) <x>\n#define CALL(m) m(5)\nCALL(F)\n")).isEqualTo("<5>");
        assertThat(expand("#define COMMA ,\n#define ONE(x) [x]\n#define PASS(x) ONE(x)\nONE(COMMA)\n"))
                .isEqualTo("[,]");
    }

    @Test
    void anExpandedArgumentIsSplitAgainByAnInnerCall() {
        assertThat(expand("#define LIST 1, 2\n#define TWO(a, b) <a|b>\n#define PASS(x) TWO(x)\nPASS(LIST)\n"))
                .isEqualTo("<1|2>");
    }

    @Test
    void stringificationTakesTheArgumentAsItIsWritten() {
        assertThat(expand("#define ONE 1\n#define STR(x) #x\n#define XSTR(x) STR(x)\nSTR(ONE) XSTR(ONE)\n"))
                .isEqualTo("\"ONE\" \"1\"");
    }

    @Test
    void whiteSpaceInAStringifiedArgumentBecomesOneBlank() {
        assertThat(expand("#define STR(x) #x\nSTR(  a   +/* b */c\n\t d ) STR() STR(a+b)\n"))
                .isEqualTo("\"a + c d\" \"\" \"a+b\"");
    }

    @Test
    void quotesAndBackslashesAreEscapedInLiteralsOnly() {
        assertThat(expand("#define STR(x) #x\nSTR(\"a\\n\" '\"' \\ '\\0')\n"))
                .isEqualTo("\"\\\"a\\\\n\\\" '\\\"' \\ '\\\\0'\"");
    }

    @Test
    void anObjectLikeMacroMayHoldAHash() {
        assertThat(expand("#define H # x\nH\n")).isEqualTo("# x");
    }

    @Test
    void pastingJoinsTheArgumentsAsTheyAreWritten() {
        assertThat(expand("#define V 9\n#define VENDOR(x) PCI_##x##_ID\n#define PCI_V_ID 7\nVENDOR(V)\n"))
                .isEqualTo("7");
        assertThat(expand("#define CAT(a, b) a ## b\nCAT(x, 1) CAT(1, x) CAT(<, <) CAT(., 5) CAT(-, >)\n"))
                .isEqualTo("x1 1x << .5 ->");
    }

    @Test
    void pastingWithNothingLeavesTheOther() {
        assertThat(expand("#define CAT(a, b) [a##b]\nCAT(,) CAT(x,) CAT(,y)\n")).isEqualTo("[] [x] [y]");
        assertThat(expand("#define CAT3(a, b, c) a##b##c\nCAT3(1,2,3) CAT3(,4,5) CAT3(6,7,) CAT3(8,,9)\n"))
                .isEqualTo("123 45 67 89");
    }

    @Test
    void onlyTheOuterTokensOfArgumentsArePasted() {
        assertThat(expand("#define CAT(a, b) a##b\nCAT(x y, z w)\n")).isEqualTo("x yz w");
    }

    @Test
    void aPastedNameIsExpandedAndAPastedParameterNameIsNone() {
        assertThat(expand("#define XY 5\n#define CAT(a, b) a##b\nCAT(X, Y)\n")).isEqualTo("5");
        assertThat(expand("#define P(ab) a##b ab\nP(1)\n")).isEqualTo("ab 1");
    }

    @Test
    void aHashMadeByPastingPastesNothing() {
        assertThat(expand("#define HASHES # ## #\n#define CAT(a, b) a HASHES b\nCAT(x, y)\n"))
                .isEqualTo("x ## y");
    }

    @Test
    void aParameterBothPastedAndPlainIsExpandedWherePlain() {
        assertThat(expand("#define N 3\n#define BOTH(x) x N_##x\nBOTH(N)\n")).isEqualTo("3 N_N");
    }

    @Test
    void whiteSpaceIsKeptBetweenTokensAsTheTextHasIt() {
        assertThat(expand("#define A 1\n#define E\n(A) ( A ) -A - A\n+E+ x E y\n"))
                .isEqualTo("(1) ( 1 ) -1 - 1 ++ x y");
    }

    @Test
    void aUseInsideOfDirectivesOfAnotherUseIsRead() {
        assertThat(expand("#define ADD(a, b) a+b\nADD(1,\n#ifdef ADD\n2\n#else\n3\n#endif\n)\n"))
                .isEqualTo("1+2");
    }

    @Test
    void aMacroRedefinedInsideItsArgumentsIsTheOldOne() {
        assertThat(expand("#define F(x) old x\nF(\n#undef F\n#define F(x) new x\n1) F(2)\n"))
                .isEqualTo("old 1 new 2");
    }

    @Test
    void chainsOfMacrosOfAnyLengthAreFollowed() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("#define M").append(i).append(" M").append(i + 1).append('\n');
        }

        assertThat(expand(text + "M0\n")).isEqualTo("M2000");
    }
}
