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

class MacroBombTest {
    @TempDir
    private Path directory;

    @Test
    void objectsThatDoubleEachOtherAreStopped() throws IOException {
        String macros = "#define M0 1, 1\n" + definitions(64, i -> "M" + i + " M" + (i - 1) + ", M" + (i - 1));

        stopped(macros, "M63", "source.c:66:5 error preprocess.expansion-too-large");
    }

    @Test
    void functionsThatDoubleEachOtherAreStopped() throws IOException {
        String macros = "#define M0(x) x x\n" + definitions(64, i -> "M" + i + "(x) M" + (i - 1) + "(x x)");

        stopped(macros, "M63(1)", "source.c:66:5 error preprocess.expansion-too-large");
    }

    @Test
    void nestedArgumentsThatDoubleAreStopped() throws IOException {
        Compiled compiled = table("#define TWICE(x) x + x\n", "TWICE(".repeat(60) + "1" + ")".repeat(60));

        assertThat(compiled.finding("preprocess.expansion-too-large").message()).contains("`TWICE`");
        fails(compiled);
    }

    @Test
    void conditionThatDoublesIsStopped() throws IOException {
        String macros = "#define M0 1 + 1\n" + definitions(64, i -> "M" + i + " M" + (i - 1) + " + M" + (i - 1));

        Compiled compiled = Compiled.withOther(directory, macros + "#if M63\n#endif\n");

        assertThat(compiled.findings()).contains("source.c:65:5 error preprocess.expansion-too-large");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void aliasTextThatDoublesIsStopped() throws IOException {
        String macros = "#define M0 \"a\" \"a\"\n" + definitions(64, i -> "M" + i + " M" + (i - 1) + " M" + (i - 1));

        Compiled compiled = Compiled.withOther(directory, macros + "MODULE_ALIAS(M63);\n");

        assertThat(compiled.findings()).contains("source.c:65:14 error preprocess.expansion-too-large");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void stringsThatDoubleAreStopped() throws IOException {
        // Each turn escapes the backslashes of the one before.
        String macros = """
                #define TEXT(x) #x
                #define EXPANDED(x) TEXT(x)
                #define M0 "\\\\"
                """ + definitions(40, i -> "M" + i + " EXPANDED(M" + (i - 1) + " M" + (i - 1) + ")");

        Compiled compiled = Compiled.withOther(directory, macros + "MODULE_ALIAS(M39);\n");

        assertThat(compiled.findings()).contains("source.c:2:21 error preprocess.token-too-long");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void namesThatDoubleAreStoppedAndNotQuotedInFull() throws IOException {
        String macros = """
                #define JOIN(x, y) x##y
                #define EXPANDED(x, y) JOIN(x, y)
                #define M0 aaaaaaaa
                """ + definitions(40, i -> "M" + i + " EXPANDED(M" + (i - 1) + ", M" + (i - 1) + ")");

        Compiled compiled = table(macros, "M39");

        assertThat(compiled.finding("preprocess.paste").message()).hasSizeLessThan(2_000);
        fails(compiled);
    }

    @Test
    void deeplyNestedArgumentsAreStopped() throws IOException {
        Compiled compiled = table("#define SAME(x) x\n", "SAME(".repeat(20_000) + "1" + ")".repeat(20_000));

        assertThat(compiled.findings()).contains("source.c:3:1010 error preprocess.nesting");
        fails(compiled);
    }

    @Test
    void argumentListsMayBeLong() throws IOException {
        Compiled compiled = table("#define FIRST(x, ...) x\n", "FIRST(7" + ", 1".repeat(500_000) + ")");

        assertThat(compiled.findings()).isEmpty();
        assertThat(compiled.patterns("ids")).containsExactly("pci:v00000007d00000000sv00000000sd00000000bc*sc*i*");
    }

    @Test
    void macrosMayNeedManyOthers() throws IOException {
        String objects = "#define M0 7\n" + definitions(50_000, i -> "M" + i + " M" + (i - 1));
        String functions = "#define F0(x) x\n"
                + definitions(50_000, i -> "F" + i + "(x) F" + (i - 1) + "(x)").replace("#define M", "#define F");

        Compiled compiled = table(objects + functions, "M49999, F49999(8)");

        assertThat(compiled.findings()).isEmpty();
        assertThat(compiled.patterns("ids")).containsExactly("pci:v00000007d00000008sv00000000sd00000000bc*sc*i*");
    }

    @Test
    void macrosThatNeedEachOtherAreNoLoop() throws IOException {
        Compiled compiled = table("#define A B\n#define B A\n#define F(x) F(x) x\n", "A, F(F(F(1)))");

        assertThat(compiled.findings()).containsExactly("source.c:2:11 error table.not-constant");
        fails(compiled);
    }

    @Test
    void argumentsThatAreNeverClosedAreReported() throws IOException {
        Compiled compiled =
                Compiled.of(directory, Compiled.OTHER + "#define SAME(x) x\n" + Compiled.table("  { SAME(1 },\n  { }"));

        assertThat(compiled.findings()).contains("source.c:5:5 error preprocess.macro-unclosed");
        assertThat(compiled.patterns("ids")).isEmpty();
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void wrongNumberOfArgumentsCostsTheTable() throws IOException {
        Compiled compiled = table("#define PAIR(x, y) x, y\n", "PAIR(1)");

        assertThat(compiled.findings()).containsExactly("source.c:3:5 error preprocess.macro-arity");
        fails(compiled);
    }

    private void stopped(String macros, String value, String finding) throws IOException {
        Compiled compiled = table(macros, value);

        assertThat(compiled.findings()).contains(finding);
        assertThat(compiled.result().diagnostics())
                .allSatisfy(found -> assertThat(found.notes()).hasSizeLessThan(50));
        fails(compiled);
    }

    private Compiled table(String macros, String value) throws IOException {
        return Compiled.withOther(directory, macros + Compiled.table("  { " + value + " },\n  { }"));
    }

    private static void fails(Compiled compiled) {
        assertThat(compiled.patterns("ids")).isEmpty();
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    private static String definitions(int count, IntFunction<String> text) {
        return IntStream.range(1, count)
                .mapToObj(i -> "#define " + text.apply(i) + "\n")
                .collect(Collectors.joining());
    }
}
