// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which declarations are read, and which text is passed over unread. */
class DeclarationReaderTest {
    private final UnitText unit = new UnitText();

    private TranslationUnit read(String text) {
        return unit.read("#define TABLE(t, n) extern t n##_t\n" + text, Set.of("TABLE"), Set.of("id"));
    }

    private List<String> declarations(String text) {
        return read(text).declarations().stream()
                .map(declaration -> UnitText.join(declaration.tokens()))
                .toList();
    }

    private static List<String> uses(TranslationUnit unit) {
        return unit.invocations().stream()
                .map(use -> UnitText.join(use.expanded().get(1)))
                .toList();
    }

    @Test
    void onlyDeclarationsWithAWantedWordAreRead() {
        assertThat(declarations("int a;\nstruct id x = 1;\nlong b = 2;\nid y;\n"))
                .containsExactly("struct id x = 1;", "id y;");
    }

    @Test
    void aDeclarationIsReadFromItsStartWithItsMacrosExpanded() {
        assertThat(declarations("#define V 7\nint a;\nstatic\nconst struct id x =\nV;\n"))
                .containsExactly("static const struct id x = 7;");
    }

    @Test
    void functionBodiesArePassedOver() {
        assertThat(declarations("int f(struct id *p) { struct id y = 1; if (p) { } }\nstruct id x = 2;\n"))
                .containsExactly("struct id x = 2;");
    }

    @Test
    void aFunctionWithAWantedWordInItsHeadIsNoDeclaration() {
        assertThat(declarations("static struct id *f(int a) { return 0; }\nid g(void) { { } }\nid x;\n"))
                .containsExactly("id x;");
    }

    @Test
    void wordsInsideOfBracesLiteralsAndCommentsDoNotCount() {
        assertThat(declarations("struct s { id x; };\nchar *c = \"id\"; /* id */\nint ident;\n"))
                .isEmpty();
    }

    @Test
    void aMacroThatMakesTheWantedWordIsFollowed() {
        assertThat(declarations("#define OUTER(n) struct id n = 3\n#define ROW(n) OUTER(n)\nROW(x);\n"))
                .containsExactly("struct id x = 3;");
    }

    @Test
    void usesOfHookedMacrosAreNotedAndNotExpanded() {
        TranslationUnit unit = read("#define NAME real\nTABLE(pci, NAME);\n");

        assertThat(uses(unit)).containsExactly("real");
        assertThat(unit.invocations().get(0).written().get(0))
                .extracting(Token::text)
                .containsExactly("pci");
        assertThat(unit.declarations()).isEmpty();
    }

    @Test
    void aHookedMacroInsideOfAnotherIsFoundAndNotedAtItsUse() {
        TranslationUnit unit = read("#define BOTH(n) struct id n = 1; TABLE(pci, n);\nBOTH(x)\n");

        assertThat(uses(unit)).containsExactly("x");
        assertThat(unit.invocations().get(0).name().origin().location().line()).isEqualTo(3);
        assertThat(unit.declarations()).hasSize(1);
    }

    @Test
    void aHookedMacroThatIsDefinedAsNothingPublishesNothing() {
        assertThat(unit.read("#define TABLE(t, n)\nTABLE(pci, x);\n", Set.of("TABLE"), Set.of())
                        .invocations())
                .isEmpty();
    }

    @Test
    void withoutADefinitionAHookedNameIsNotAMacro() {
        assertThat(unit.read("TABLE(pci, x);\n", Set.of("TABLE"), Set.of()).invocations())
                .isEmpty();
    }

    @Test
    void textThatConditionalsTakeAwayIsNotRead() {
        assertThat(declarations("#if 0\nid a;\n#else\nid b;\n#endif\n")).containsExactly("id b;");
    }

    @Test
    void aDeclarationMayBeSplitByConditionals() {
        String text = "static const\n#ifdef NO\nlong\n#else\nstruct\n#endif\nid x\n#if 1\n= 2\n#endif\n;\n";

        assertThat(read(text).declarations())
                .singleElement()
                .satisfies(declaration -> assertThat(declaration.tokens())
                        .extracting(Token::text)
                        .containsExactly("static", "const", "struct", "id", "x", "=", "2", ";"));
    }

    @Test
    void bracesThatConditionalsSplitAreCountedAsTheyAreTaken() {
        String text = "int f(void)\n{\n#ifdef NO\n  if (1) {\n#else\n  if (2) {\n#endif\n  }\n}\nid x;\n";

        assertThat(declarations(text)).containsExactly("id x;");
    }

    @Test
    void bracesThatMacrosMakeAreCounted() {
        String text =
                "#define BEGIN {\n#define END }\nint f(void) BEGIN id y; END\nid x;\nint g(void)\nBEGIN\n}\nid z;\n";

        assertThat(declarations(text)).containsExactly("id x;", "id z;");
    }

    @Test
    void bracesThatMacrosMakeInAPassedHeaderAreCounted() {
        unit.header(
                "a.h",
                "#define FIELDS_START struct {\n#define FIELDS_END } x;\n#define MAKE(n) struct id n = 1;\n"
                        + "struct s {\n#if 1\nFIELDS_START\n#endif\nint m;\n}\n#if 1\nMAKE(inner)\n#endif\n"
                        + "FIELDS_END\n#if 1\n};\n#endif\nMAKE(outer)\n");

        assertThat(declarations("#include \"a.h\"\nstruct id own = 2;\n"))
                .containsExactly("struct id outer = 1;", "struct id own = 2;");
    }

    @Test
    void aStrayClosingBraceDoesNotHideWhatFollows() {
        assertThat(declarations("int f(void) { } }\nid x;\n} id y;\n")).containsExactly("id x;", "id y;");
    }

    @Test
    void aHookedMacroBringsTheCountOfBracesBackToFileScope() {
        assertThat(uses(read("int f(void) { {\nTABLE(pci, x);\n"))).containsExactly("x");
    }

    @Test
    void anInitializerThatIsNeverClosedIsReportedAtTheNextHookedMacro() {
        TranslationUnit found = read("id x[] = { { 1 },\nTABLE(pci, x);\nid y;\n");

        assertThat(UnitText.brief(found.diagnostics())).containsExactly("syntax.unclosed 2:1");
        assertThat(uses(found)).containsExactly("x");
    }

    @Test
    void aFileThatEndsInsideOfAnInitializerIsReported() {
        assertThat(UnitText.brief(read("id x[] = { { 1 },\n").diagnostics())).containsExactly("syntax.unclosed 2:1");
    }

    @Test
    void headersThatDeclareNothingWantedArePassedOver() {
        unit.header("other.h", "int f(void) {\n").header("wanted.h", "id a;\n");

        assertThat(declarations("#include \"other.h\"\n#include \"wanted.h\"\nid x;\n"))
                .containsExactly("id a;", "id x;");
    }

    @Test
    void aDeclarationMayStandInSeveralFiles() {
        unit.header("rows.h", "1 + 2");

        assertThat(declarations("id x =\n#include \"rows.h\"\n;\nid y;\n")).containsExactly("id x = 1 + 2 ;", "id y;");
    }

    @Test
    void findingsOfExpandingStayWithTheDeclaration() {
        TranslationUnit found = read("#define TWO(a, b) a\nid x = TWO(1);\nid y = 2;\n");

        assertThat(found.diagnostics()).isEmpty();
        assertThat(found.declarations().get(0).findings()).hasSize(1);
        assertThat(found.declarations().get(1).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "struct id { int a; } x;",
                "enum id { A } id;",
                "id f(id a, int (*b)(id));",
                "id x = { .f = { 1, { 2 } } };",
                "id x = ({ int y; y; });",
                "id x, *y, z[3];",
                "typedef id t;"
            })
    void allShapesOfDeclarationsAreReadToTheirSemicolon(String declaration) {
        assertThat(declarations(declaration + "\nint after;\n")).containsExactly(declaration);
    }

    @Test
    void typesAreReadOnDemandWithTheMacrosOfTheirPlace() {
        TranslationUnit found = read("""
                #define N 3
                struct s { int a[N]; };
                #undef N
                #define N 4
                struct s2 { int a[N]; } __attribute__((packed));
                typedef struct s t, *p;
                enum e { A = N, B };
                """);

        assertThat(found.structs("s"))
                .singleElement()
                .satisfies(it -> assertThat(UnitText.join(it.tokens())).isEqualTo("struct s { int a[3]; }"));
        assertThat(found.structs("s2"))
                .singleElement()
                .satisfies(it -> assertThat(UnitText.join(it.tokens()))
                        .isEqualTo("struct s2 { int a[4]; } __attribute__((packed))"));
        assertThat(found.typedefs("p"))
                .singleElement()
                .satisfies(it -> assertThat(UnitText.join(it.tokens())).isEqualTo("typedef struct s t, *p;"));
        assertThat(found.enumsTagged("e")).hasSize(1);
        assertThat(found.enums("B").next().tokens()).hasSizeGreaterThan(5);
        assertThat(found.structs("missing")).isEmpty();
    }

    @Test
    void readingEverythingFindsWhatNoTextForetells() {
        String text = "#define GLUE(a, b) a##b\nGLUE(i, d) x;\n";
        assertThat(unit.read(text, Set.of(), Set.of("id")).declarations()).isEmpty();

        PreprocessorOptions options =
                new PreprocessorOptions(List.of(), List.of(), List.of(), "", Set.of(), Set.of("id"), name -> false);
        TranslationUnit all = new Preprocessor(new org.modaliasc.compiler.source.SourceStore())
                .readEverything(UnitText.file(text), options);
        assertThat(all.declarations())
                .extracting(it -> UnitText.join(it.tokens()))
                .containsExactly("id x;");
    }
}
