// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

class InclusionsTest {
    private static final Set<String> HOOKED = Set.of("TABLE");
    private static final Set<String> DECLARING = Set.of("wanted");
    private static final String STATE = "wanted t[] = { M0, M1, M2, M3, M4 };\n";

    private final Map<String, String> headers = new HashMap<>();
    private final SourceStore store = new SourceStore(this::file, null, name -> null);
    private final FileIndexes indexes = new FileIndexes();
    private static final List<String> SHARED = List.of("inc", "more");
    private static final List<String> EXTENDED = List.of("inc", "more", "own");
    private final IncludePath path = new IncludePath(store, List.of(), SHARED);
    private final IncludePath extended = new IncludePath(path, List.of("own"));
    private int repeated;

    private Lookup file(String name) {
        String text = headers.get(name);
        return text == null
                ? Lookup.MISSING
                : new Lookup.Found(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8), false));
    }

    private static PreprocessorOptions options() {
        return new PreprocessorOptions(
                List.of(), List.of("inc", "more"), List.of(), "", HOOKED, DECLARING, name -> name.startsWith("made/"));
    }

    /** Reads a source among others that were read before, and tells all that came of it. */
    private String read(String text, IncludePath by) {
        // A walk of its own shows how many headers are taken as a whole.
        UnitWalk walk = new UnitWalk(indexes, by, options(), UnitText.file(text), new Diagnostics());
        for (ActiveText each = walk.nextPassing(); each != null; each = walk.nextPassing()) {
            repeated += each.region() == TextRegion.EMPTY ? 1 : 0;
        }
        return describe(TranslationUnit.read(indexes, by, options(), UnitText.file(text), false));
    }

    /** Reads a source as if it were the first. */
    private String readAlone(String text, List<String> directories) {
        IncludePath alone = new IncludePath(store, List.of(), directories);
        return describe(TranslationUnit.read(new FileIndexes(), alone, options(), UnitText.file(text), false));
    }

    private static String describe(TranslationUnit unit) {
        StringBuilder text = new StringBuilder();
        unit.declarations().forEach(found -> text.append(tokens(found.tokens())).append(found.findings()));
        unit.invocations()
                .forEach(use -> text.append("use ")
                        .append(tokens(use.replacement()))
                        .append(use.expanded().stream().map(UnitText::join).toList()));
        for (String name : List.of("s0", "s1", "s2")) {
            unit.structs(name).forEach(found -> text.append(name).append(tokens(found.tokens())));
        }
        unit.enums("E1").forEachRemaining(found -> text.append("enum ").append(tokens(found.tokens())));
        unit.diagnostics().forEach(found -> text.append(found).append('\n'));
        unit.files().files().stream()
                .map(SourceFile::name)
                .sorted()
                .forEach(name -> text.append(name).append(' '));
        unit.files().absent().stream().sorted().forEach(name -> text.append('-').append(name));
        return text.toString();
    }

    private static String tokens(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text())
                .append('@')
                .append(token.location().line())
                .append(' '));
        return text.append('\n').toString();
    }

    /** Expands all of a source, headers word by word, and returns the tables in it and what was found. */
    private List<String> follow(String text, List<String> directories) {
        Diagnostics found = new Diagnostics();
        IncludePath alone = new IncludePath(store, List.of(), directories);
        UnitWalk walk = new UnitWalk(new FileIndexes(), alone, options(), UnitText.file(text), found);
        return tables(UnitText.join(UnitText.expanded(walk)), found.all());
    }

    private static List<String> tables(String text, List<Diagnostic> found) {
        List<String> tables = new ArrayList<>(UnitText.brief(found));
        Matcher matcher = Pattern.compile("wanted t\\[\\] = \\{[^}]*\\}").matcher(text);
        while (matcher.find()) {
            tables.add(matcher.group());
        }
        return tables;
    }

    private void unchanged(String... sources) {
        for (String source : sources) {
            unchanged(source, path, SHARED);
        }
    }

    private void unchanged(String source, IncludePath by, List<String> directories) {
        assertThat(read(source, by)).as(source).isEqualTo(readAlone(source, directories));
        TranslationUnit unit = TranslationUnit.read(indexes, by, options(), UnitText.file(source), false);
        StringBuilder text = new StringBuilder();
        unit.declarations()
                .forEach(found -> text.append(UnitText.join(found.tokens())).append('\n'));
        assertThat(tables(text.toString(), unit.diagnostics())).as(source).isEqualTo(follow(source, directories));
    }

    @Test
    void aHeaderIsFollowedOnce() {
        headers.put("inc/a.h", "#ifndef A\n#define A\n#include <b.h>\nint a;\n#endif\n");
        headers.put("inc/b.h", "#define M1 1\nstruct s1 { int m[M1]; };\n");

        unchanged("#include <a.h>\n" + STATE);

        // The walk, then the reading of the same source; then both again.
        assertThat(repeated).isZero();
        unchanged("#include <a.h>\n#include <a.h>\n" + STATE);
        assertThat(repeated).isEqualTo(1);
    }

    @Test
    void aMacroThatAHeaderAsksForTellsInclusionsApart() {
        headers.put(
                "inc/a.h",
                "#if M0 > 1\n#define M1 big\n#endif\n#ifdef M2\n#undef M2\n#define M3 was\n#endif\n"
                        + "#ifndef M4\n#define M4 mine\n#endif\nint a;\n");

        unchanged(
                "#include <a.h>\n" + STATE,
                "#define M0 2\n#include <a.h>\n" + STATE,
                "#define M0 1\n#include <a.h>\n" + STATE,
                "#define M2\n#include <a.h>\n" + STATE,
                "#define M4 yours\n#include <a.h>\n" + STATE,
                "#define M4 others\n#define M1 x\n#include <a.h>\n" + STATE);
    }

    @Test
    void whatAHeaderDefinesItselfTellsNothingApart() {
        headers.put(
                "inc/a.h", "#define M0 2\n#if M0 == 2\n#define M1 1\n#endif\n#undef M0\n#ifdef M0\n#endif\nint a;\n");

        unchanged("#include <a.h>\n" + STATE, "#define M1 3\n#include <a.h>\n" + STATE);

        assertThat(repeated).isEqualTo(1);
    }

    @Test
    void oneDefinitionIsAsGoodAsAnotherWhereItIsNotExpanded() {
        headers.put("inc/a.h", "#ifdef M0\n#define M1 1\n#endif\nint a;\n");

        unchanged("#define M0 1\n#include <a.h>\n" + STATE, "#define M0 2\n#include <a.h>\n" + STATE);

        assertThat(repeated).isEqualTo(1);
    }

    @Test
    void textThatMustBeReadIsRead() {
        headers.put("inc/a.h", "int a;\n#define M0 1\nTABLE(M0)\n#include <b.h>\nint b;\n");
        headers.put("inc/b.h", "int b;\n");

        unchanged("#include <a.h>\n" + STATE, "#include <a.h>\n" + STATE, "#include <b.h>\n#include <a.h>\n");
    }

    @Test
    void textThatBecomesOfInterestLaterIsRead() {
        headers.put("inc/a.h", "LATER(1)\n");
        headers.put("inc/b.h", "#include <a.h>\nint b;\n");

        unchanged(
                "#define LATER(a) int a;\n#include <b.h>\n",
                "#define LATER(a) int a;\n#include <b.h>\n",
                "#define LATER(a) TABLE(a)\n#include <b.h>\n");
    }

    @Test
    void aHeaderInsideADeclarationIsReadWordByWord() {
        headers.put("inc/a.h", "M0, M1\n");

        unchanged(
                "#include <a.h>\n",
                "#include <a.h>\n",
                "wanted t[] = {\n#include <a.h>\n};\n",
                "wanted t[] = {\n#include <a.h>\n};\n#include <a.h>\n" + STATE);
    }

    @Test
    void findingsAreReportedInEveryUnit() {
        headers.put("inc/a.h", "#include <b.h>\n#include <gone.h>\nint a;\n");
        headers.put("inc/b.h", "#warning b\n#if 1 +\n#endif\n");
        headers.put("inc/open.h", "#if 1\nint a;\n");
        headers.put("inc/stray.h", "#endif\nint a;\n");
        headers.put("inc/nul.h", "int a;\0\n");

        for (String name : List.of("a", "open", "stray", "nul")) {
            String source = "#include <" + name + ".h>\n#include <" + name + ".h>\n" + STATE;
            unchanged(source, source, source);
            assertThat(read(source, path)).contains("Diagnostic[");
        }
        assertThat(read("#include <nul.h>\n", path)).contains("NUL bytes");
    }

    @Test
    void whatDependsOnMoreThanMacrosIsFollowedAgain() {
        headers.put("inc/once.h", "#pragma once\n#define M0 M0 1\nint a;\n");
        headers.put("inc/counter.h", "#if __COUNTER__ == 1\n#define M1 second\n#endif\nint a;\n");
        headers.put("inc/level.h", "#if __INCLUDE_LEVEL__ > 1\n#define M2 deep\n#endif\nint a;\n");
        headers.put("inc/deep.h", "#include <level.h>\n");
        headers.put("inc/push.h", "#pragma push_macro(\"M3\")\n#undef M3\nint a;\n");
        headers.put("inc/pop.h", "#pragma pop_macro(\"M3\")\nint a;\n");
        headers.put("inc/named.h", "#include M4\nint a;\n");
        headers.put("inc/next.h", "#include_next <next.h>\nint a;\n");
        headers.put("more/next.h", "#define M1 next\n");

        assertThat(follow(
                        "#include <counter.h>\n#include <counter.h>\n#include <level.h>\n#include <deep.h>\n" + STATE,
                        SHARED))
                .containsExactly("wanted t[] = { M0, second, deep, M3, M4 }");
        String all = "#include <once.h>\n#include <once.h>\n#include <counter.h>\n#include <counter.h>\n"
                + "#include <level.h>\n#include <deep.h>\n#define M3 1\n#include <push.h>\n" + STATE
                + "#include <pop.h>\n#define M4 <next.h>\n#include <named.h>\n#include <next.h>\n" + STATE;

        unchanged(
                all,
                "#include <level.h>\n" + all,
                "#include <counter.h>\n#define M4 <once.h>\n#include <named.h>\n" + all);
    }

    @Test
    void aSearchForAHeaderIsThatOfTheUnit() {
        headers.put("inc/a.h", "#if __has_include(<b.h>)\n#define M0 there\n#endif\nint a;\n");
        headers.put("other/b.h", "int b;\n");
        String source = "#include \"inc/a.h\"\n" + STATE;

        unchanged(source, source);

        IncludePath other = new IncludePath(store, List.of(), List.of("other"));
        TranslationUnit unit = TranslationUnit.read(indexes, other, options(), UnitText.file(source), false);
        assertThat(UnitText.join(unit.declarations().get(0).tokens())).contains("{ there, M1");
    }

    @Test
    void whatIsKnownOfAHeaderServesUnitsThatSearchFurtherDirectories() {
        headers.put("inc/a.h", "#include <b.h>\n#include \"c.h\"\n#define M0 1\nint a;\n");
        headers.put("more/b.h", "int b;\n");
        headers.put("inc/c.h", "int c;\n");
        headers.put("own/b.h", "#error never found\n");
        headers.put("own/d.h", "#include \"a.h\"\n");

        unchanged("#include <a.h>\n" + STATE, path, SHARED);
        repeated = 0;
        unchanged("#include <a.h>\n" + STATE, extended, EXTENDED);
        assertThat(repeated).isEqualTo(1);

        unchanged("#include <d.h>\n" + STATE, extended, EXTENDED);
        assertThat(repeated).isEqualTo(2);
    }

    @Test
    void whatAUnitWithFurtherDirectoriesFindsOutServesOthers() {
        headers.put("inc/a.h", "#include <b.h>\n#include <made/c.h>\n#define M0 1\nint a;\n");
        headers.put("more/b.h", "int b;\n");

        unchanged("#include <a.h>\n" + STATE, extended, EXTENDED);
        repeated = 0;
        unchanged("#include <a.h>\n" + STATE, path, SHARED);

        assertThat(repeated).isEqualTo(1);
    }

    @Test
    void aHeaderThatOnlyFurtherDirectoriesHaveIsFoundByThoseWhoSearchThem() {
        headers.put("inc/a.h", "#include <b.h>\nint a;\n");
        headers.put("inc/b.h", "#include <made/c.h>\nint b;\n");
        headers.put("own/made/c.h", "#define M0 found\n");

        for (int i = 0; i < 2; i++) {
            unchanged("#include <a.h>\n" + STATE, path, SHARED);
            unchanged("#include <a.h>\n" + STATE, extended, EXTENDED);
        }
    }

    @Test
    void aHeaderWithMacrosForBracesIsRepeated() {
        headers.put(
                "inc/a.h",
                "#define START struct {\n#define END };\nstruct s1 {\n#if 1\nSTART\nint a;\nEND\n#endif\n};\n");
        headers.put("inc/b.h", "#include <a.h>\nwanted t[] = { M0 };\n");

        unchanged("#include <a.h>\n" + STATE, "#include <a.h>\n" + STATE);
        assertThat(repeated).isPositive();
        unchanged("#include <b.h>\n" + STATE, "#include <b.h>\n#include <a.h>\n" + STATE);
    }

    @Test
    void theSearchedFilesAreTheSame() {
        headers.put("inc/a.h", "#include <b.h>\n#include <made/c.h>\nint a;\n");
        headers.put("more/b.h", "#include <d.h>\n");
        headers.put("inc/d.h", "int d;\n");

        String source = "#include <a.h>\n";
        unchanged(source, source, source);

        assertThat(repeated).isPositive();
    }

    @Test
    void aHeaderThatIsNoLongerExpectedToBeAbsentIsMissed() {
        headers.put("inc/a.h", "#include <b.h>\nint a;\n");
        headers.put("inc/b.h", "#include <made/c.h>\nint b;\n");
        unchanged("#include <a.h>\n", "#include <a.h>\n");

        PreprocessorOptions all = new PreprocessorOptions(
                List.of(), List.of("inc", "more"), List.of(), "", HOOKED, DECLARING, name -> false);
        TranslationUnit unit = TranslationUnit.read(indexes, path, all, UnitText.file("#include <a.h>\n"), false);

        assertThat(UnitText.brief(unit.diagnostics())).containsExactly("preprocess.include-not-found 1:1");
    }

    @Test
    void aTypeGoesOnBehindAConditional() {
        headers.put(
                "inc/a.h",
                "int a;\n#include <b.h>\nstruct s1 {\n#include <c.h>\nint m;\n#ifdef M0\nint n;\n#endif\n};\n");
        headers.put(
                "inc/b.h",
                "int b;\n#include <c.h>\n#ifndef M1\nint d;\n#endif\nstruct s0 {\n#if 1\nint o;\n#endif\n};\n");
        headers.put("inc/c.h", "int c;\n#if 1\nint e;\n#endif\n");
        String source = "#define M0\n#include <a.h>\n";
        unchanged(source, source);

        TranslationUnit unit = TranslationUnit.read(indexes, path, options(), UnitText.file(source), false);

        assertThat(UnitText.join(unit.structs("s0").get(0).tokens())).isEqualTo("struct s0 { int o; }");
        assertThat(UnitText.join(unit.structs("s1").get(0).tokens()))
                .isEqualTo("struct s1 { int c; int e; int m; int n; }");
    }

    @Test
    void whatIsReadOnceIsReadOnceInAHeaderToo() {
        headers.put("inc/a.h", "#include <once.h>\nint a;\n");
        headers.put("inc/once.h", "#pragma once\n#define M0 1\n");

        unchanged(
                "#include <a.h>\n#undef M0\n#include <a.h>\n" + STATE,
                "#include <a.h>\n#undef M0\n#include <a.h>\n" + STATE);
    }

    @Test
    void theDepthOfIncludesIsBoundedAllTheSame() {
        for (int i = 0; i < UnitWalk.MAX_INCLUDE_DEPTH + 2; i++) {
            headers.put("inc/d" + i + ".h", "#include <d" + (i + 1) + ".h>\nint a;\n");
        }
        headers.put("inc/d" + (UnitWalk.MAX_INCLUDE_DEPTH + 2) + ".h", "int a;\n");

        unchanged("#include <d3.h>\n" + STATE, "#include <d3.h>\n", "#include <d1.h>\n" + STATE, "#include <d1.h>\n");
    }

    @Test
    void anyHeadersGiveTheSameInAnyOrder() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            InclusionsTest test = new InclusionsTest();
            for (int i = 0; i < 8; i++) {
                String directory = random.nextInt(6) == 0 ? "own" : "inc";
                test.headers.put(directory + "/h" + i + ".h", header(random, i));
            }
            if (random.nextInt(3) == 0) {
                test.headers.put("own/made/x.h", "#define M1 made\n");
            }
            for (int i = 0; i < 8; i++) {
                String source = source(random);
                boolean further = random.nextBoolean();
                test.unchanged(source, further ? test.extended : test.path, further ? EXTENDED : SHARED);
            }
        }
    }

    private static String header(Random random, int number) {
        StringBuilder text = new StringBuilder();
        boolean guarded = random.nextBoolean();
        text.append(guarded ? "#ifndef H" + number + "\n#define H" + number + "\n" : "");
        for (int lines = random.nextInt(8); lines >= 0; lines--) {
            String name = "M" + random.nextInt(5);
            String other = "M" + random.nextInt(5);
            switch (random.nextInt(22)) {
                case 0, 1 -> text.append("#define " + name + " " + random.nextInt(4) + "\n");
                case 2 -> text.append("#undef " + name + "\n");
                case 3 -> text.append("#ifdef " + name + "\n#define " + other + " 7\n#endif\n");
                case 4 -> text.append("#ifndef " + name + "\n#undef " + other + "\nint a;\n#else\nint b;\n#endif\n");
                case 5 -> text.append("#if " + name + " > 1\n#define " + other + " " + number + "\n#endif\n");
                case 6, 7, 8, 9 -> {
                    if (number < 7) {
                        String included = "h" + (number + 1 + random.nextInt(7 - number)) + ".h";
                        text.append("#include " + (random.nextBoolean() ? "<" + included + ">" : '"' + included + '"'))
                                .append('\n');
                    }
                }
                case 10 -> text.append("struct s" + random.nextInt(3) + " { int m[" + name + "]; };\n");
                case 11 ->
                    text.append("struct s" + random.nextInt(3) + " {\n#ifdef " + name + "\nint n;\n#endif\n};\n");
                case 12 -> text.append("enum { E1 = " + name + " };\n");
                case 13 -> text.append("int f(void) {\n#ifdef " + name + "\n}\n#else\n}\n#endif\n");
                case 14 -> text.append(random.nextInt(4) == 0 ? "TABLE(" + name + ")\n" : "int c;\n");
                case 15 -> text.append(random.nextInt(4) == 0 ? "#pragma push_macro(\"" + name + "\")\n" : "");
                case 16 -> text.append(random.nextInt(4) == 0 ? "#pragma pop_macro(\"" + name + "\")\n" : "");
                case 17 -> text.append(random.nextInt(4) == 0 ? "#warning " + name + "\n" : "#include <made/x.h>\n");
                case 18 -> text.append("struct s2 {\n#define START struct {\nSTART\nint b;\n#define END }\nEND;\n};\n");
                case 19 -> text.append("const struct wanted *f" + number + "(struct wanted *w);\n");
                case 20 -> text.append(random.nextInt(2) == 0 ? "START\nint f;\nEND;\n" : "int e;\n");
                default -> text.append("#if defined(" + name + ") && !defined(" + other + ")\nint d;\n#endif\n");
            }
        }
        return text.append(guarded ? "#endif\n" : "").toString();
    }

    private static String source(Random random) {
        StringBuilder text = new StringBuilder();
        for (int lines = 2 + random.nextInt(6); lines >= 0; lines--) {
            switch (random.nextInt(5)) {
                case 0 -> text.append("#define M" + random.nextInt(5) + " " + random.nextInt(4) + "\n");
                case 1 -> text.append(STATE);
                default -> text.append("#include <h" + random.nextInt(8) + ".h>\n");
            }
        }
        return text.append(STATE).toString();
    }
}
