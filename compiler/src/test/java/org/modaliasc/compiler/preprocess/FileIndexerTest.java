// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileIndexerTest {
    private final SymbolTable symbols = new SymbolTable();
    private final AtomicInteger runs = new AtomicInteger();

    private FileIndex index(String text) {
        return FileIndexer.index(UnitText.file(text), symbols, runs);
    }

    private static List<Directive> directives(FileIndex index) {
        List<Directive> directives = new ArrayList<>();
        for (Item item : index.items()) {
            if (item instanceof Directive directive) {
                directives.add(directive);
            }
        }
        return directives;
    }

    private static List<TextRegion> texts(FileIndex index) {
        List<TextRegion> texts = new ArrayList<>();
        for (Item item : index.items()) {
            if (item instanceof TextRegion text) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static List<String> sites(FileIndex index) {
        List<String> sites = new ArrayList<>();
        for (TextRegion text : texts(index)) {
            for (DefinitionSite site : text.sites()) {
                sites.add(site.kind() + " " + site.name() + " " + site.offset());
            }
        }
        return sites;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int a;\n#define B 1\n#define C 2\nint d;\n",
                "int a;\n#define B {\n#define C 2\nint d;\n",
                "int a;\n#define B 1\n#define C {\nint d;\n",
                "#define A 1\nint a;\n#define B {\n#define C {\nint d;\n"
            })
    void aRunReachesFromItsFirstDefinitionToItsLast(String text) {
        List<String> found = new ArrayList<>();
        for (Item item : index(text).items()) {
            if (item instanceof DefineRun) {
                found.add(text.substring(item.start(), item.end()));
            }
        }
        assertThat(found)
                .last()
                .asString()
                .startsWith("#define B")
                .contains("#define C")
                .doesNotContain("int");
    }

    @Test
    void typesInBracesAreFoundAsThoseOutside() {
        assertThat(sites(index(
                        "f() { x; union a { } u; enum b { C } e; typedef int d; struct g { } s; my_union h { }; }\n")))
                .containsExactly("STRUCT a 9", "ENUM b 24", "TYPEDEF d 40", "STRUCT g 55");
    }

    @Test
    void textInBracesIsReadLikeTextOutside() {
        String[] pieces = {
            "struct",
            "union",
            "enum",
            "typedef",
            " a",
            " {",
            "}",
            ";",
            " int b",
            "\n",
            " ",
            "\\\n",
            "_",
            "7",
            "u",
            "y",
            "0xu",
            "/* struct c { */",
            "// union d {\n",
            "\"enum e {\"",
            "'\"'",
            "(",
            ")",
            "= ",
            "\n#undef F\n",
            "#",
            "%:",
            "\0"
        };
        Random random = new Random(12);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            FileIndex outside = index("}".repeat(20) + text);
            FileIndex inside = index("{".repeat(20) + text);
            FileIndex own = FileIndexer.indexOfOne(UnitText.file("}".repeat(20) + text), symbols);

            for (FileIndex other : List.of(inside, own)) {
                assertThat(sites(other)).as(text.toString()).isEqualTo(sites(outside));
                assertThat(places(other)).as(text.toString()).isEqualTo(places(outside));
                assertThat(other.firstNul()).as(text.toString()).isEqualTo(outside.firstNul());
                assertThat(other.unclosedComment()).as(text.toString()).isEqualTo(outside.unclosedComment());
            }
            assertThat(texts(inside).get(0).braceNet() - 40)
                    .isEqualTo(texts(outside).get(0).braceNet());
        }
    }

    private static List<String> places(FileIndex index) {
        return Arrays.stream(index.items())
                .map(item -> item.getClass().getSimpleName() + item.start() + "-" + item.end())
                .toList();
    }

    @Test
    void aFileIsCutIntoTextAndDirectives() {
        FileIndex index = index("int a;\n#include <x.h>\nint b;\n#undef Y\n");

        assertThat(index.items()).hasSize(4);
        assertThat(directives(index))
                .extracting(Directive::kind)
                .containsExactly(DirectiveKind.INCLUDE, DirectiveKind.UNDEF);
        assertThat(texts(index)).extracting(Item::start).containsExactly(0, 21);
    }

    @Test
    void blanksAndCommentsAloneAreNoText() {
        assertThat(texts(index("/* x */\n\n#if 1\n // y\n \\\n#endif\n"))).isEmpty();
        assertThat(index("").items()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(index("\ufeff#define A 1\n").items()).hasSize(1);
    }

    @Test
    void everyBranchKnowsWhereItEnds() {
        FileIndex index = index("#if A\na\n#elif B\nb\n#if C\n#endif\n#else\n#endif\n");

        List<Integer> next = directives(index).stream()
                .filter(directive -> directive.kind() != DirectiveKind.ENDIF)
                .map(Directive::next)
                .toList();
        assertThat(next).containsExactly(2, 6, 5, 7);
    }

    @Test
    void aBranchThatIsNeverEndedEndsWithTheFile() {
        FileIndex index = index("#if A\na\n");

        assertThat(directives(index).get(0).next()).isEqualTo(2);
    }

    @Test
    void oneConditionalAroundTheWholeFileIsAGuard() {
        FileIndex index = index("/* licence */\n#ifndef X_H\n#define X_H\nint a;\n#if 1\n#endif\n#endif /* X_H */\n");

        assertThat(index.guard()).isSameAs(symbols.intern("X_H"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int a;\n#ifndef X\n#endif\n",
                "#ifndef X\n#endif\nint a;\n",
                "#ifndef X\n#else\nint a;\n#endif\n",
                "#ifdef X\n#endif\n",
                "#ifndef X\n#endif\n#ifndef Y\n#endif\n",
                "#ifndef X\n",
                "#define X\n"
            })
    void otherwiseThereIsNoGuard(String text) {
        assertThat(index(text).guard()).isNull();
    }

    @Test
    void pragmaOnceIsNoticed() {
        assertThat(index("#pragma once\n").onlyOnce()).isTrue();
        assertThat(index("#pragma pack(1)\n").onlyOnce()).isFalse();
    }

    @Test
    void bracesAreCountedOutsideOfLiteralsAndComments() {
        List<TextRegion> texts = texts(index("struct a {\n#if 1\n \"}\" '}' /* } */ // }\n x } } {\n#endif\n"));

        assertThat(texts).extracting(TextRegion::braceNet).containsExactly(1, -1);
    }

    @Test
    void textIsDeclarativeIfAnIdentifierOutsideOfBracketsIs() {
        symbols.intern("wanted").markDeclarative();

        assertThat(texts(index("wanted x;\n")).get(0).declares(symbols)).isTrue();
        assertThat(texts(index("struct s { wanted x; };\n")).get(0).declares(symbols))
                .isFalse();
        assertThat(texts(index("f(wanted);\n")).get(0).declares(symbols)).isFalse();
        assertThat(texts(index("\"wanted\" /* wanted */ unwanted 1wanted\n"))
                        .get(0)
                        .declares(symbols))
                .isFalse();
        assertThat(texts(index("} wanted x;\n")).get(0).declares(symbols)).isTrue();
    }

    @Test
    void aMacroThatCallsSomethingDeclarativeIsDeclarative() {
        symbols.intern("wanted").markDeclarative();
        FileIndex index = index("#define MAKE(x) wanted(x)\n#define TWICE(x) MAKE(x) MAKE(x)\nTWICE(1)\n");

        assertThat(texts(index).get(0).declares(symbols)).isTrue();
    }

    @Test
    void aMacroThatOpensABraceMustBeLookedAt() {
        FileIndex index = index("#define BEGIN {\n#define BOTH { }\nBOTH\n#undef X\nBEGIN\n");

        assertThat(texts(index)).extracting(text -> text.hidesBraces(symbols)).containsExactly(false, true);
        assertThat(texts(index)).noneMatch(text -> text.declares(symbols));
    }

    @Test
    void aMacroWithABraceDeclaresIfItNamesSomethingDeclarativeToo() {
        FileIndex index = index("#define BEGIN(n) {\n#define OTHER BEGIN(1)\nBEGIN(2)\n");
        assertThat(texts(index).get(0).hidesBraces(symbols)).isTrue();

        symbols.intern("BEGIN").markDeclarative();

        assertThat(texts(index).get(0).hidesBraces(symbols)).isFalse();
        assertThat(texts(index).get(0).declares(symbols)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "struct wanted *f(struct wanted *w);\n",
                "extern const struct wanted t[];\nint a = 1;\n",
                "int a = 1;\nextern struct wanted t;\n",
                "struct wanted { int m; };\n",
                "union wanted;\n",
                "for (i = 0; i < 1; i++)\nstruct wanted t;\n",
                "int a = f(struct wanted);\n"
            })
    void aStructInADeclarationWithoutInitialiserDeclaresNothing(String text) {
        symbols.intern("wanted").markDeclarative();
        assertThat(texts(index(text)).get(0).declares(symbols)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static const struct wanted t[] = { { 1 } };\n",
                "struct wanted { int m; } t[] = { { 1 } };\n",
                "struct wanted a, b = { 1 };\n",
                "static int f(struct x *y) { return 0; } struct wanted t = { 1 };\n",
                "union wanted t = { 1 };\n",
                "struct /* a */ wanted /* ; */ t = { 1 };\n",
                "struct wanted t[]\n#if 1\n= { 1 };\n#endif\n",
                "struct packed wanted t;\n",
                "struct packed(1) wanted t;\n",
                "struct wanted t __attribute__((x = 1)) = { 1 };\n",
                "typedef wanted other;\n",
                "wanted(1);\n"
            })
    void whatMayInitialiseAStructDeclaresIt(String text) {
        symbols.intern("wanted").markDeclarative();
        assertThat(texts(index(text)).get(0).declares(symbols)).isTrue();
    }

    @Test
    void typesAreFoundWhereTheyAreDefined() {
        assertThat(sites(index("struct a { int x; };\nunion b { int y; } c;\nenum d { E };\nenum { F };\n")))
                .containsExactly("STRUCT a 0", "STRUCT b 21", "ENUM d 43", "ENUM null 57");
    }

    @Test
    void whatOnlyNamesATypeDefinesNone() {
        assertThat(sites(index("struct a;\nstruct a *p;\nenum d e = { 1 };\nstruct a f(struct b *x) { return 0; }\n")))
                .isEmpty();
    }

    @Test
    void attributesMayStandBetweenKeywordAndTag() {
        assertThat(sites(index("struct __attribute__((packed)) a { };\nstruct /* c */ b // d\n{ };\n")))
                .containsExactly("STRUCT a 0", "STRUCT b 38");
    }

    @Test
    void typesInsideOfTypesAreFoundToo() {
        assertThat(sites(index("struct a { struct b { int x; } y; enum c { D } z; };\n")))
                .containsExactly("STRUCT a 0", "STRUCT b 11", "ENUM c 34");
    }

    @Test
    void aTypedefDefinesEachOfItsNames() {
        assertThat(sites(index("typedef unsigned int u32, *p32;\ntypedef struct { int x; } s_t;\ntypedef int a[3];\n")))
                .contains("TYPEDEF u32 0", "TYPEDEF p32 0", "TYPEDEF s_t 32", "TYPEDEF a 63");
    }

    @Test
    void attributesBehindATypeNameAreNotTakenForIt() {
        assertThat(sites(index("typedef int a __attribute__((aligned(4)));\n"))).containsExactly("TYPEDEF a 0");
    }

    @Test
    void theNameOfAFunctionPointerIsNotInSight() {
        assertThat(sites(index("typedef int (*fn)(int, long);\n")))
                .as("the name stands in parentheses, so another word may be taken for it")
                .hasSize(1);
    }

    @Test
    void aFileOfNothingButKeywordsIsReadInLinearTime() {
        String text = "typedef ".repeat(100_000);

        assertThat(texts(index(text)).get(0).sites()).isNotEmpty();
    }

    @Test
    void unclosedCommentsAndNulBytesAreNoted() {
        assertThat(index("a /* b").unclosedComment()).isEqualTo(2);
        assertThat(index("a /* b */").unclosedComment()).isEqualTo(-1);
        assertThat(index("ab\0").firstNul()).isEqualTo(2);
        assertThat(index("#if 0\n\0\n#endif").firstNul()).isEqualTo(6);
    }
}
