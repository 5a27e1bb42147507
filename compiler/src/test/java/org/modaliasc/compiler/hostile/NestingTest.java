// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingTest {
    private static final int DEEP = 100_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {           | }     | 2:260 | syntax.nesting
            (           | )     | 2:260 | syntax.nesting
            [           | ]     | 2:260 | syntax.nesting
            (int)(      | )     | 2:3   | syntax.too-large
            ~           | ``    | 2:5   | syntax.too-large
            `- `        | ``    | 2:5   | syntax.too-large
            `1 ? 2 : `  | ``    | 2:3   | syntax.too-large
            `1 ? `      | ` : 2`| 2:3   | syntax.too-large
            `0 ?: `     | ``    | 2:3   | syntax.too-large
            `1 + `      | ``    | 2:5   | syntax.too-large
            `sizeof `   | ``    | 2:5   | syntax.too-large
            (char)      | ``    | 2:3   | syntax.too-large
            """)
    void deepValuesAreRefused(String before, String after, String place, String id) throws IOException {
        Compiled compiled = value(before.repeat(DEEP) + "1" + after.repeat(DEEP));

        assertThat(compiled.findings()).containsExactly("source.c:" + place + " error " + id);
        assertThat(compiled.patterns("ids")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (           | )     | 250   | 00000001
            ~           | ``    | 16000 | 00000001
            `- `        | ``    | 16000 | 00000001
            `1 ? 2 : `  | ``    | 4000  | 00000002
            `1 ? `      | ` : 2`| 4000  | 00000001
            `0 ?: `     | ``    | 5000  | 00000001
            `1 + `      | ``    | 8000  | 00001F41
            (char)      | ``    | 5000  | 00000001
            """)
    void longValuesAreEvaluated(String before, String after, int count, String vendor) throws IOException {
        Compiled compiled = value(before.repeat(count) + "1" + after.repeat(count));

        assertThat(compiled.findings()).isEmpty();
        assertThat(compiled.patterns("ids"))
                .containsExactly("pci:v" + vendor + "d00000000sv00000000sd00000000bc*sc*i*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (           | )
            !           | ``
            `1 ? 1 : `  | ``
            `1 ? `      | ` : 1`
            """)
    void deepConditionsAreRefused(String before, String after) throws IOException {
        Compiled compiled =
                Compiled.withOther(directory, "\n#if " + before.repeat(DEEP) + "1" + after.repeat(DEEP) + "\n#endif\n");

        assertThat(compiled.findings())
                .singleElement()
                .asString()
                .matches("source.c:2:\\d+ error preprocess.bad-condition");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void conditionalsMayBeNestedDeeply() throws IOException {
        String deep = "#if 1\n".repeat(DEEP) + Compiled.OTHER + "#endif\n".repeat(DEEP);
        String skipped = "#if 0\n".repeat(DEEP) + Compiled.table("  { }") + "#endif\n".repeat(DEEP);

        Compiled compiled = Compiled.of(directory, deep + skipped);

        assertThat(compiled.findings()).isEmpty();
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            enum { N0 };                | `enum { N%d = N%d + 1 };`         | N%d
            typedef int N0;             | `typedef N%2$d N%1$d;`            | (N%d)1
            struct N0 { int a; };       | `struct N%d { struct N%d a; };`   | sizeof(struct N%d)
            static const int N0 = 1;    | `static const int N%d = N%d;`     | N%d
            int N0;                     | `__typeof__(N%2$d) N%1$d;`        | sizeof(N%d)
            """)
    void definitionsThatNeedTooManyOthersAreRefused(String first, String next, String use) throws IOException {
        String text = first + "\n" + lines(20_000, i -> String.format(next, i, i - 1));

        Compiled compiled =
                Compiled.withOther(directory, text + Compiled.table("  { " + String.format(use, 19_999) + " }, { }"));

        assertThat(compiled.result().incomplete()).isTrue();
        assertThat(compiled.findings()).hasSize(1);
        assertThat(compiled.patterns("ids")).isEmpty();
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void mistakeInADeepDefinitionIsPlaced() throws IOException {
        String text = "enum { N0 };\n" + lines(1_000, i -> "enum { N" + i + " = N" + (i - 1) + " };");

        Compiled compiled = Compiled.withOther(directory, text + Compiled.table("  { N999 }, { }"));

        assertThat(compiled.findings()).containsExactly("source.c:801:15 error table.definition-depth");
    }

    private Compiled value(String text) throws IOException {
        Compiled compiled = Compiled.withOther(directory, Compiled.table("  { " + text + " },\n  { }"));
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
        return compiled;
    }

    private static String lines(int count, IntFunction<String> text) {
        return IntStream.range(1, count).mapToObj(i -> text.apply(i) + "\n").collect(Collectors.joining());
    }
}
