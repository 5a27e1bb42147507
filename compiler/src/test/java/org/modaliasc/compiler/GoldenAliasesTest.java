// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compiles every {@code NAME.c} of the golden tree: its lines must be those of {@code NAME.alias}, and its findings those of
 * {@code NAME.diag}, which is there if and only if there are findings.
 *
 * <p>With {@code -Dgolden.update=true} the expectations are rewritten. Such a run fails, so that nobody can rewrite and pass in one
 * step, and it is refused where the environment has {@code CI=true}.
 */
class GoldenAliasesTest {
    private static final Path GOLDEN = Path.of("src", "test", "golden");

    /** The first shows what C can do, the second what can be wrong with it. */
    private static final List<Path> DIRECTORIES = List.of(GOLDEN.resolve("aliases"), GOLDEN.resolve("findings"));

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> everyCaseGivesWhatIsWrittenBesideIt() {
        return cases().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private static List<GoldenCase> cases() {
        return DIRECTORIES.stream()
                .flatMap(directory -> GoldenCase.in(directory).stream())
                .toList();
    }

    @Test
    void everyFileBelongsToACase() {
        assertThat(cases()).hasSizeGreaterThan(200);
        assertThat(DIRECTORIES)
                .allSatisfy(
                        directory -> assertThat(GoldenCase.strays(directory)).isEmpty());
    }

    @Test
    void anUpdateNeverPasses() {
        assertThat(UPDATE)
                .as("The golden files were rewritten; review them and run again without -Dgolden.update.")
                .isFalse();
    }

    @Test
    void aCompilerThatHasSeenOtherSourcesGivesTheSame() {
        TableCompiler compiler = new TableCompiler();
        List<GoldenCase> cases = cases();
        for (int i = cases.size() - 1; i >= 0; i--) {
            GoldenCase each = cases.get(i);
            CompileResult result = compiler.compile(each.request());
            assertThat(each.aliases(result)).as(each.name()).isEqualTo(GoldenCase.read(each.expectation(".alias")));
            assertThat(each.findings(result))
                    .as(each.name())
                    .isEqualTo(Objects.requireNonNullElse(GoldenCase.read(each.expectation(".diag")), ""));
        }
    }

    private static void check(GoldenCase golden) throws IOException {
        CompileResult result = new TableCompiler().compile(golden.request());
        String aliases = golden.aliases(result);
        String text = golden.findings(result);
        // Without findings there is no file, but without lines there is one: a case says that none are expected.
        String findings = text.isEmpty() ? null : text;
        if (UPDATE) {
            update(golden.expectation(".alias"), aliases);
            update(golden.expectation(".diag"), findings);
        }
        compare(golden.expectation(".alias"), aliases);
        compare(golden.expectation(".diag"), findings);
    }

    private static void compare(Path file, @Nullable String actual) {
        String expected = GoldenCase.read(file);
        if (expected == null && actual != null) {
            fail(file + " is missing; it would be:\n" + actual);
        }
        assertThat(actual).as(file.toString()).isEqualTo(expected);
    }

    private static void update(Path file, @Nullable String actual) throws IOException {
        if (Objects.equals(GoldenCase.read(file), actual)) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            fail("Golden files are not rewritten where CI is set.");
        }
        if (actual == null) {
            Files.delete(file);
        } else {
            Files.writeString(file, actual);
        }
    }
}
