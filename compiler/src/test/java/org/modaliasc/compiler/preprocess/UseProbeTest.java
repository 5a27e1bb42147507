// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which uses of macros are passed over because they end in a hooked macro with an unwanted tag. */
class UseProbeTest {
    private static final String MACROS = """
            #define INFO(tag, text) static const char tag##_info[] = #text
            #define AUTHOR(a) int author_of_##a; INFO(author, a)
            #define ALIAS(a) INFO(alias, a)
            #define PARAM(name) static struct param param_##name = { name }; AUTHOR(name)
            """;

    private final UnitText unit = new UnitText();

    private TranslationUnit read(String text) {
        return unit.readTagged(MACROS + text, Map.of("INFO", "alias"), Set.of("id"));
    }

    /** Returns the texts of the hooked uses that were not passed over. */
    private List<String> uses(String text) {
        return read(text).invocations().stream()
                .map(use -> UnitText.join(use.expanded().get(1)))
                .toList();
    }

    @Test
    void aUseThatEndsInAnotherTagIsPassedOver() {
        TranslationUnit read = read("AUTHOR(x);\nPARAM(y);\n");

        assertThat(read.invocations()).isEmpty();
        assertThat(read.declarations()).isEmpty();
    }

    @Test
    void aUseThatEndsInTheWantedTagIsRead() {
        assertThat(uses("AUTHOR(a);\nALIAS(b);\nPARAM(c);\n")).containsExactly("b");
    }

    @Test
    void whatFollowsAPassedUseIsRead() {
        assertThat(read("AUTHOR(a);\nstruct id x = 1;\n").declarations())
                .extracting(declaration -> UnitText.join(declaration.tokens()))
                .containsExactly("struct id x = 1;");
        assertThat(uses("AUTHOR(a) PARAM(b) ALIAS(c);\n")).contains("c");
    }

    @Test
    void aTagThatIsAMacroMayBeTheWantedOne() {
        assertThat(uses("#define author alias\nAUTHOR(a);\n")).containsExactly("a");
    }

    @Test
    void aTagOfSeveralTokensMayBeTheWantedOne() {
        assertThat(uses("#define ODD(x) INFO(SAME(alias), x)\n#define SAME(x) x\nODD(a);\n"))
                .containsExactly("a");
    }

    @Test
    void aMacroWithoutAWantedTagIsReadAlways() {
        TranslationUnit read = unit.readTagged(
                "#define TABLE(t, n) extern t n\n#define PCI(n) INFO(author, n); TABLE(pci, n)\n" + MACROS
                        + "PCI(x);\n",
                Map.of("INFO", "alias", "TABLE", "pci"),
                Set.of("id"));

        assertThat(read.invocations()).extracting(use -> use.name().text()).contains("TABLE");
        assertThat(unit.read(
                                "#define TABLE(t, n) n\n#define PCI(n) TABLE(pci, n)\nPCI(x);\n",
                                Set.of("TABLE"),
                                Set.of())
                        .invocations())
                .hasSize(1);
    }

    @Test
    void aWantedMacroWhoseNameIsPastedTogetherIsFound() {
        assertThat(
                        uses(
                                "#define EITHER(k, x) INFO(author, x); k##S(x)\n#define ALIAS_S(x) ALIAS(x)\nEITHER(ALIAS_, a);\n"))
                .contains("a");
    }

    @Test
    void aWantedMacroThatIsAnArgumentIsFound() {
        assertThat(uses("#define APPLY(f, x) AUTHOR(x); f(x)\nAPPLY(ALIAS, a);\n"))
                .containsExactly("a", "a");
        assertThat(uses("#define SAME(x) x\n#define LATE(x) AUTHOR(x); SAME(ALIAS)(x)\nLATE(a);\n"))
                .containsExactly("a", "a");
    }

    @Test
    void aUseThatAlsoDeclaresSomethingWantedIsRead() {
        assertThat(read("#define BOTH(n) struct id n = 1; AUTHOR(n)\nBOTH(x);\n")
                        .declarations())
                .extracting(declaration -> UnitText.join(declaration.tokens()))
                .contains("struct id x = 1;");
    }

    @Test
    void aUseThatOpensABraceIsCountedByItsExpansion() {
        assertThat(read("#define OPEN(n) AUTHOR(n); struct n {\nOPEN(x) int a;\nid in;\n};\nid out;\n")
                        .declarations())
                .extracting(declaration -> UnitText.join(declaration.tokens()))
                .containsExactly("int author_of_x;", "struct x { int a; id in; };", "id out;");
    }

    @Test
    void aUseThatIsNeverClosedIsReported() {
        assertThat(UnitText.brief(read("AUTHOR(x;\nid y;\n").diagnostics()))
                .containsExactly("preprocess.macro-unclosed 5:1");
    }

    @Test
    void aUseThatIsAMistakeWithoutAllMacrosIsReadWithThem() {
        assertThat(
                        uses(
                                "#define PAIR x, y\n#define TWO(p, q) AUTHOR(p); ALIAS(q)\n#define ONE(p) TWO(p)\nONE(PAIR);\n"))
                .containsExactly("x", "y");
    }

    @Test
    void aUseThatGoesOnBehindADirectiveIsRead() {
        assertThat(uses("AUTHOR(\n#ifdef X\na\n#else\nb\n#endif\n);\n")).containsExactly("b");
    }

    @Test
    void insideOfAFunctionAUseIsNotTriedOut() {
        assertThat(uses("int f(void) { AUTHOR(a); }\nALIAS(b);\n")).containsExactly("b");
    }
}
