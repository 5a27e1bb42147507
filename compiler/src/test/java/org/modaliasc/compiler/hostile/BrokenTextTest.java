// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenTextTest {
    @TempDir
    private Path directory;

    @Test
    void openCommentIsReportedWhereItStarts() throws IOException {
        Compiled compiled = Compiled.of(directory, Compiled.OTHER + Compiled.table("  { 1 }, /* open\n  { }"));

        assertThat(compiled.findings())
                .contains("source.c:4:10 error preprocess.unterminated-comment", "source.c:3:1 error syntax.unclosed");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void openCommentBehindEverythingLosesNoTable() throws IOException {
        Compiled compiled = Compiled.of(directory, Compiled.OTHER + "int x; /*/");

        assertThat(compiled.findings()).containsExactly("source.c:3:8 error preprocess.unterminated-comment");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void openCommentInADirectiveIsReported() throws IOException {
        Compiled compiled = Compiled.of(directory, Compiled.OTHER + "#define A 1 /* open\n#define B 2\n");

        assertThat(compiled.findings()).contains("source.c:3:13 error preprocess.unterminated-comment");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { 'x },                              | 2:5
            { PCI_DEVICE(1, '2) },               | 2:19
            { 1, .driver_data = "open },         | 2:23
            { 1, .driver_data = (long)"a" "b },  | 2:33
            """)
    void openQuoteIsReportedWhereItStarts(String entry, String place) throws IOException {
        Compiled compiled = Compiled.withOther(directory, Compiled.table("  " + entry + "\n  { }"));

        assertThat(compiled.findings()).containsExactly("source.c:" + place + " error preprocess.unterminated-literal");
        assertThat(compiled.patterns("ids")).isEmpty();
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void openQuoteInAnAliasIsReported() throws IOException {
        Compiled compiled = Compiled.withOther(directory, "MODULE_ALIAS(\"open);\n");

        assertThat(compiled.result().incomplete()).isTrue();
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void openConditionalIsReportedAndItsTextCounts() throws IOException {
        Compiled compiled = Compiled.of(directory, "#if 1\n#ifdef __GNUC__\n" + Compiled.OTHER);

        assertThat(compiled.findings()).containsExactly("source.c:2:1 error preprocess.unterminated-conditional");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void openSkippedConditionalIsReported() throws IOException {
        Compiled compiled = Compiled.of(directory, Compiled.OTHER + "#if 0\nint x;\n#else\n#if 0\n#endif\n");

        assertThat(compiled.findings()).containsExactly("source.c:5:1 error preprocess.unterminated-conditional");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#else", "#elif 1", "#endif"})
    void strayDirectiveIsReported(String directive) throws IOException {
        Compiled compiled = Compiled.withOther(directory, "int x;\n  " + directive + "\n");

        assertThat(compiled.findings()).containsExactly("source.c:2:3 error preprocess.stray-directive");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `#if` | 2:1 error preprocess.bad-condition
            `#if 1 +` | 2:7 error preprocess.bad-condition
            `#if (1` | 2:6 error preprocess.bad-condition
            `#if 1 / 0` | 2:7 error preprocess.bad-condition
            `#if defined` | 2:5 error preprocess.bad-condition
            `#if 'a` | 2:5 error preprocess.bad-condition
            `#if 1.5` | 2:5 error preprocess.bad-condition
            `#ifdef` | 2:1 error preprocess.bad-condition
            """)
    void brokenConditionIsReportedAndDoesNotHold(String directive, String finding) throws IOException {
        Compiled compiled = Compiled.withOther(
                directory, "int x;\n" + directive + "\n" + Compiled.table("  { 1 }, { }") + "#endif\n");

        assertThat(compiled.findings()).containsExactly("source.c:" + finding);
        assertThat(compiled.patterns("ids")).isEmpty();
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#define",
                "#define 1",
                "#define A(",
                "#define A(x",
                "#define A(x,",
                "#define A(x x)",
                "#define A(1)"
            })
    void brokenDefinitionHarmsNobodyWhoDoesNotUseIt(String directive) throws IOException {
        Compiled compiled = Compiled.withOther(directory, directive + "\n");

        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void nulBytesCountAsBlanks() throws IOException {
        Compiled compiled = Compiled.withOther(directory, "int x;\n\0\0" + Compiled.table("\0{\0001\0},\0{\0}"));

        assertThat(compiled.findings()).containsExactly("source.c:2:1 warning source.nul");
        assertThat(compiled.patterns("ids")).hasSize(1);
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void bytesThatAreNoTextHarmNobody() throws IOException {
        StringBuilder bytes = new StringBuilder("int x;\n");
        for (char c = 0x80; c <= 0xFF; c++) {
            bytes.append(c);
        }

        Compiled compiled = Compiled.withOther(directory, bytes + ";\n// " + bytes);

        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "#", "\\", "/", "\"", "'", "\\\n", "\n\n", "{", "}", "(", ")", "%:", "??=", "/*/", "//\\"})
    void shortestTextsAreRead(String text) throws IOException {
        Compiled compiled = Compiled.of(directory, text);

        assertThat(compiled.result().aliases()).isEmpty();
    }
}
