// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

class IncludeTest {
    private final UnitText unit = new UnitText();

    @Test
    void directoriesAreSearchedInOrder() {
        unit.directory("one")
                .directory("two")
                .header("two/a.h", "two")
                .header("one/b.h", "one")
                .header("two/b.h", "no");

        assertThat(unit.expand("#include <a.h>\n#include <b.h>\n")).isEqualTo("two one");
    }

    @Test
    void quotesSearchBesideTheIncludingFileFirst() {
        unit.directory("inc")
                .header("a.h", "beside")
                .header("inc/a.h", "inc")
                .header("inc/outer.h", "#include \"a.h\"\n#include \"b.h\"\n")
                .header("b.h", "not searched from there");

        assertThat(unit.expand("#include \"a.h\"\n#include <a.h>\n#include <outer.h>\n"))
                .isEqualTo("beside inc inc");
        assertThat(unit.findings()).containsExactly("preprocess.include-not-found 2:1");
    }

    @Test
    void quoteDirectoriesAreForQuotesOnly() {
        unit.quoteDirectory("quoted")
                .directory("inc")
                .header("quoted/a.h", "quoted")
                .header("inc/a.h", "inc");

        assertThat(unit.expand("#include \"a.h\"\n#include <a.h>\n")).isEqualTo("quoted inc");
    }

    @Test
    void includeNextGoesOnBehindTheDirectoryOfTheFile() {
        unit.directory("one")
                .directory("two")
                .directory("three")
                .header("one/a.h", "one\n#include_next <a.h>\n")
                .header("two/a.h", "two\n#include_next \"a.h\"\n")
                .header("three/a.h", "three\n");

        assertThat(unit.expand("#include <a.h>\n")).isEqualTo("one two three");
    }

    @Test
    void includeNextInTheSourceIsAnOrdinaryInclude() {
        unit.directory("one").header("one/a.h", "one");

        assertThat(unit.expand("#include_next <a.h>\n")).isEqualTo("one");
    }

    @Test
    void hasIncludeNextLooksBehindTheDirectoryToo() {
        String text = "#if __has_include_next(<a.h>)\nmore\n#else\nlast\n#endif\n";
        unit.directory("one").directory("two").header("one/a.h", text).header("two/a.h", "x");

        assertThat(unit.expand("#include <a.h>\n")).isEqualTo("more");
    }

    @Test
    void aNameMayBeMadeByMacros() {
        unit.directory("inc").header("inc/linux/a.h", "x").header("b.h", "y");
        String text = "#define A <linux/a.h>\n#define STR(x) #x\n#define B STR(b.h)\n#include A\n#include B\n";

        assertThat(unit.expand(text)).isEqualTo("x y");
    }

    @Test
    void blanksInANameMadeByMacrosAreKept() {
        unit.directory("inc").header("inc/a b.h", "x");

        assertThat(unit.expand("#define NAME <a b.h>\n#include NAME\n#include <a b.h>\n"))
                .isEqualTo("x x");
    }

    @Test
    void aNameIsNoStringAndHasNoEscapes() {
        unit.header("a\\b.h", "x");

        assertThat(unit.expand("#include \"a\\b.h\" // comment\n")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#include", "#include <a.h", "#include \"\"", "#include <>", "#include a", "#include 1"})
    void anIncludeOfNothingIsReported(String directive) {
        assertThat(unit.expand(directive + "\nx\n")).isEqualTo("x");
        assertThat(unit.findings()).containsExactly("preprocess.include-name 1:1");
    }

    @Test
    void aMissingHeaderCountsAsEmptyAndIsReportedOnce() {
        unit.header("a.h", "#include <gone.h>\n");

        assertThat(unit.expand("#include <gone.h>\nx\n#include \"a.h\"\n#include <gone.h>\n"))
                .isEqualTo("x");
        assertThat(unit.findings()).containsExactly("preprocess.include-not-found 1:1");
        assertThat(unit.diagnostics.all()).extracting(Diagnostic::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void aHeaderThatIsExpectedToBeAbsentIsNoNews() {
        assertThat(unit.expand("#include <generated/x.h>\nx\n")).isEqualTo("x");
        assertThat(unit.findings()).isEmpty();
    }

    @Test
    void aFileThatIncludesItselfForEverIsStopped() {
        unit.header("loop.h", "#include \"loop.h\"\nx\n");
        unit.expand("#include \"loop.h\"\n");

        assertThat(unit.diagnostics.all()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo("preprocess.include-depth");
            assertThat(found.message()).isEqualTo("Includes are nested more than 200 deep.");
            assertThat(found.hint()).isNotNull();
        });
    }

    @Test
    void twoHundredLevelsAreFine() {
        for (int i = 0; i < 200; i++) {
            unit.header("h" + i + ".h", i == 199 ? "bottom" : "#include \"h" + (i + 1) + ".h\"\n");
        }

        assertThat(unit.expand("#include \"h0.h\"\n")).isEqualTo("bottom");
        assertThat(unit.findings()).isEmpty();
    }

    @Test
    void aGuardAndPragmaOnceKeepAFileFromBeingReadAgain() {
        unit.header("guarded.h", "#ifndef G\n#define G\nx\n#endif\n").header("once.h", "#pragma once\ny\n");

        assertThat(unit.expand(
                        "#include \"guarded.h\"\n#include \"once.h\"\n#include \"guarded.h\"\n#include \"once.h\"\n"))
                .isEqualTo("x y");
    }

    @Test
    void aGuardThatIsUndefinedLetsTheFileInAgain() {
        unit.header("guarded.h", "#ifndef G\n#define G\nx\n#endif\n");

        assertThat(unit.expand("#include \"guarded.h\"\n#undef G\n#include \"guarded.h\"\n"))
                .isEqualTo("x x");
    }

    @Test
    void aFileReachedByTwoNamesIsOneFile() {
        unit.directory("inc")
                .header("inc/once.h", "#pragma once\nx\n")
                .header("inc/sub/a.h", "#include \"../once.h\"\n");

        assertThat(
                        unit.expand(
                                "#include <once.h>\n#include <sub/a.h>\n#include <sub/./../once.h>\n#include \"inc//once.h\"\n"))
                .isEqualTo("x");
    }

    @Test
    void aFileWithoutGuardIsReadEachTime() {
        unit.header("row.h", "ROW(1)\n");

        assertThat(
                        unit.expand(
                                "#define ROW(x) a##x\n#include \"row.h\"\n#undef ROW\n#define ROW(x) b##x\n#include \"row.h\"\n"))
                .isEqualTo("a1 b1");
    }

    @Test
    void forcedIncludesComeBeforeTheSourceInOrder() {
        unit.forced("first.h")
                .forced("second.h")
                .header("first.h", "1\n#define A x\n")
                .header("second.h", "2 A\n");

        assertThat(unit.expand("3\n")).isEqualTo("1 2 x 3");
    }

    @Test
    void aForcedIncludeThatIsMissingIsAnError() {
        unit.forced("gone.h");

        assertThat(unit.expand("x\n")).isEqualTo("x");
        assertThat(unit.diagnostics.all())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("The forced include `gone.h` is not found.");
    }

    @Test
    void aHeaderThatCannotBeReadIsAnErrorWithAReason(@TempDir Path directory) throws Exception {
        Path header = directory.resolve("large.h");
        try (var file = new java.io.RandomAccessFile(header.toFile(), "rw")) {
            file.setLength(SourceStore.MAX_FILE_BYTES + 1L);
        }
        unit.directory(directory.toString());
        unit.expand("#include <large.h>\nx\n");

        assertThat(unit.diagnostics.all()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo("preprocess.include-unreadable");
            assertThat(found.message()).isEqualTo("The header `large.h` cannot be used. It is larger than 64 MiB.");
        });
    }

    @Test
    void anAbsoluteNameIsNotSearchedFor(@TempDir Path directory) throws Exception {
        Path header = Files.writeString(directory.resolve("a.h"), "x\n");
        SourceFile source = new SourceFile(
                "main.c",
                ("#include \"" + header.toAbsolutePath().toString().replace('\\', '/') + "\"\nint y;\n")
                        .getBytes(StandardCharsets.UTF_8),
                false);
        PreprocessorOptions options =
                new PreprocessorOptions(List.of(), List.of(), List.of(), "", Set.of(), Set.of(), name -> false);

        assertThat(new Preprocessor(new SourceStore()).read(source, options).diagnostics())
                .isEmpty();
    }
}
