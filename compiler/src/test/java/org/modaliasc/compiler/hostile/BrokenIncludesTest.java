// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenIncludesTest {
    @TempDir
    private Path directory;

    @Test
    void fileThatIncludesItselfIsStopped() throws IOException {
        Files.writeString(directory.resolve("loop.h"), "int x;\n#include \"loop.h\"\n");

        Compiled compiled = include("loop.h");

        assertThat(compiled.findings()).containsExactly("loop.h:2:1 error preprocess.include-depth");
    }

    @Test
    void filesThatIncludeEachOtherAreStopped() throws IOException {
        Files.writeString(directory.resolve("one.h"), "#include \"two.h\"\n");
        Files.writeString(directory.resolve("two.h"), "#include \"one.h\"\n");

        Compiled compiled = include("one.h");

        assertThat(compiled.findings()).singleElement().asString().endsWith(".h:1:1 error preprocess.include-depth");
    }

    @Test
    void sourceThatIncludesItselfOnceIsFine() throws IOException {
        Compiled compiled = Compiled.of(
                directory, "#ifndef ONCE\n#define ONCE\n#include \"source.c\"\n#else\n" + Compiled.OTHER + "#endif\n");

        assertThat(compiled.findings()).isEmpty();
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void fileThatIncludesItselfTwiceIsStopped() throws IOException {
        // Without a limit on all includes together this takes two to the power of two hundred steps.
        Files.writeString(directory.resolve("twice.h"), "#include \"twice.h\"\n#include \"twice.h\"\n");

        Compiled compiled = Compiled.of(directory, Compiled.OTHER + "#include \"twice.h\"\n");

        // Which of the two lines the limit falls on depends on how many directives the prelude has.
        assertThat(compiled.findings())
                .satisfiesExactly(
                        depth -> assertThat(depth).isEqualTo("twice.h:1:1 error preprocess.include-depth"),
                        size -> assertThat(size).matches("twice\\.h:[12]:1 error preprocess\\.unit-too-large"));
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void deepChainOfHeadersIsStopped() throws IOException {
        for (int i = 0; i < 300; i++) {
            Files.writeString(directory.resolve("h" + i + ".h"), "#include \"h" + (i + 1) + ".h\"\n");
        }

        Compiled compiled = include("h0.h");

        assertThat(compiled.findings()).containsExactly("h199.h:1:1 error preprocess.include-depth");
    }

    @Test
    void missingHeaderIsAWarningOnceForAllItsUses() throws IOException {
        Compiled compiled = Compiled.withOther(directory, "#include \"missing.h\"\n  #include \"missing.h\"\n");

        assertThat(compiled.findings()).containsExactly("source.c:1:1 warning preprocess.include-not-found");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void directoryAndDanglingLinkAreNoHeaders() throws IOException {
        Files.createDirectory(directory.resolve("directory.h"));
        Files.createSymbolicLink(directory.resolve("dangling.h"), Path.of("nowhere.h"));
        Files.createSymbolicLink(directory.resolve("circle.h"), Path.of("circle.h"));

        for (String header : List.of("directory.h", "dangling.h", "circle.h", "source.c/x.h")) {
            Compiled compiled = include(header);

            assertThat(compiled.findings())
                    .as(header)
                    .containsExactly("source.c:1:1 warning preprocess.include-not-found");
        }
    }

    @Test
    void headerThatCannotBeReadIsAnError() throws IOException {
        // A file that even root cannot read from its start.
        String header = "/proc/self/mem";
        assumeTrue(Files.exists(Path.of(header)), "This is no Linux.");

        Compiled compiled = include(header);

        assertThat(compiled.findings()).containsExactly("source.c:1:1 error preprocess.include-unreadable");
    }

    @Test
    void headerThatIsTooLargeIsAnErrorAndNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve("huge.h").toFile(), "rw")) {
            file.setLength(1L << 30);
        }

        Compiled compiled = include("huge.h");

        assertThat(compiled.findings()).containsExactly("source.c:1:1 error preprocess.include-unreadable");
        assertThat(compiled.finding("preprocess.include-unreadable").message()).contains("larger than 64 MiB");
    }

    @Test
    void mistakesInAHeaderAreReportedThere() throws IOException {
        Files.writeString(directory.resolve("broken.h"), "\n#if 1\nint x; /* open");

        Compiled compiled = Compiled.of(directory, Compiled.OTHER + "#include \"broken.h\"\n");

        assertThat(compiled.findings())
                .containsExactly(
                        "broken.h:3:8 error preprocess.unterminated-comment",
                        "broken.h:2:1 error preprocess.unterminated-conditional");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    @Test
    void includeThatNamesNoFileIsAnError() throws IOException {
        for (String name : List.of("", "\"\"", "<>", "\"open", "<open", "NOTHING", "1")) {
            Compiled compiled = Compiled.withOther(directory, "#include " + name + "\n");

            assertThat(compiled.findings()).as(name).containsExactly("source.c:1:1 error preprocess.include-name");
            assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
        }
    }

    @Test
    void sourceThatCannotBeReadLeavesTheOthers() throws IOException {
        Path good = Files.writeString(directory.resolve("good.c"), Compiled.OTHER);
        Path huge = directory.resolve("huge.c");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 30);
        }

        Compiled compiled = Compiled.files(List.of(
                directory.resolve("missing.c").toString(), directory.toString(), huge.toString(), good.toString()));

        assertThat(compiled.findings())
                .containsOnly("- error source.unreadable")
                .hasSize(3);
        assertThat(compiled.result().diagnostics())
                .extracting(found -> found.message().replace(directory.toString(), "DIR"))
                .containsExactly(
                        "`DIR/missing.c` cannot be compiled. There is no such file.",
                        "`DIR` cannot be compiled. It is a directory.",
                        "`DIR/huge.c` cannot be compiled. It is larger than 64 MiB.");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }

    private Compiled include(String header) throws IOException {
        Compiled compiled = Compiled.withOther(directory, "#include \"" + header + "\"\n");
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
        return compiled;
    }
}
