// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in the line of a definition, and that its end is where {@link DirectiveLine} has it. */
class DefinitionLineTest {
    private static final String NAME = "#define NAME";

    private final SymbolTable symbols = new SymbolTable();

    private DefinitionLine read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DefinitionLine line = new DefinitionLine(bytes, symbols);
        assertThat(line.read(0)).as(text).isTrue();
        assertThat(line.end()).as(text).isEqualTo(DirectiveLine.end(bytes, 0));
        assertThat(new String(bytes, line.nameStart(), line.nameEnd() - line.nameStart(), StandardCharsets.UTF_8))
                .isEqualTo("NAME");
        return line;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 1",
                " 0x1ULL",
                " (1 << 31)",
                " -1",
                " 1.5e3",
                " \"a { b(\"",
                " 'a'",
                " /* a( { */ 7",
                " 7 // a( {",
                " 1 \\\n + 2",
                "() 1",
                " ...",
                " 08zz",
                " 1 / 2"
            })
    void numbersAndTextsArePlain(String replacement) {
        assertThat(read(NAME + replacement).plain()).isTrue();
        assertThat(read(NAME + replacement + "\nA(").plain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" (A | B)", "(x) ((x) + 1)", " A 1", " A /* ( */ 1", " A \\\n | 1", " u8\"x\"", " 1A(2)"})
    void namesThatNothingCallsArePlain(String replacement) {
        assertThat(read(NAME + replacement + "\n").plain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " A",
                " 1 + A",
                " A(1)",
                " A (1)",
                " A\\\n(1)",
                " A \\ \n (1)",
                " A /* */ (1)",
                " A // (",
                " A /*\n*/",
                " \"a\" A",
                " /* 1 */ A",
                " (\\\nA)(1) A(1)",
                " {",
                " 1 }"
            })
    void whatMayBeCalledOrHasABraceIsNot(String replacement) {
        assertThat(read(NAME + replacement).plain()).isFalse();
        assertThat(read(NAME + replacement + "\n(").plain()).isFalse();
    }

    @Test
    void whatMentionsADeclarativeNameIsNot() {
        assertThat(read(NAME + " (table *)\n").plain()).isTrue();
        symbols.intern("table").markDeclarative();
        assertThat(read(NAME + " (table *)\n").plain()).isFalse();
        assertThat(read(NAME + " (tables *)\n").plain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# define NAME 1",
                "#\tdefine\t NAME",
                "#define NAME(a) 'b' \\x \\\n 1 \" \\\n \n",
                "#define NAME /* a"
            })
    void theNameAndTheEndAreFound(String text) {
        read(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#defined NAME",
                "#define",
                "#define ",
                "#define 1",
                "#define/**/NAME",
                "%:define NAME",
                "#undef NAME",
                "#define\\\n NAME",
                "#define N\\\nAME 1",
                "#define L\"NAME\"",
                "#define\nNAME",
                "#"
            })
    void otherFormsAreLeftToOthers(String text) {
        assertThat(new DefinitionLine(text.getBytes(StandardCharsets.US_ASCII), symbols).read(0))
                .isFalse();
    }
}
