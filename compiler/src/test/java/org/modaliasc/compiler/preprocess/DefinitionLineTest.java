// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void namesThatNothingCallsNeedNotBeNoted(String replacement) {
        DefinitionLine line = read(NAME + replacement + "\n");
        assertThat(line.plain()).isTrue();
        assertThat(line.callCount()).isZero();
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
                " /* 1 */ A"
            })
    void whatMayBeCalledIsNoted(String replacement) {
        for (String behind : new String[] {"", "\n("}) {
            DefinitionLine line = read(NAME + replacement + behind);
            assertThat(line.plain()).isTrue();
            assertThat(line.callCount()).isEqualTo(1);
            assertThat(line.call(0)).isEqualTo(symbols.intern("A").hash());
        }
    }

    @Test
    void allCallsOfALineAreNotedAndThoseOfTheLineBeforeForgotten() {
        String calls = IntStream.range(0, 100).mapToObj(i -> " A" + i + "(1)").collect(Collectors.joining());
        byte[] bytes = (NAME + calls + "\n" + NAME + " B(1)").getBytes(StandardCharsets.US_ASCII);
        DefinitionLine line = new DefinitionLine(bytes, symbols);

        line.read(0);
        assertThat(IntStream.range(0, line.callCount()).map(line::call))
                .containsExactly(IntStream.range(0, 100)
                        .map(i -> symbols.intern("A" + i).hash())
                        .boxed()
                        .toArray(Integer[]::new));
        line.read(line.end() + 1);
        assertThat(line.callCount()).isEqualTo(1);
        assertThat(line.call(0)).isEqualTo(symbols.intern("B").hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {" {", " 1 }", " A({)", " { 1 } }", " } // {"})
    void whatOpensOrClosesABraceIsNotPlain(String replacement) {
        assertThat(read(NAME + replacement).plain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" { 1 }", " do { A(); } while (0)", " { } // {"})
    void whatHasAsManyOpeningAsClosingBracesIsPlain(String replacement) {
        assertThat(read(NAME + replacement).plain()).isTrue();
    }

    @Test
    void whatMentionsADeclarativeNameIsNoted() {
        assertThat(read(NAME + " (table *)\n").callCount()).isZero();
        symbols.intern("table").markDeclarative();
        assertThat(read(NAME + " (table *)\n").callCount()).isEqualTo(1);
        assertThat(read(NAME + " (tables *)\n").callCount()).isZero();
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
