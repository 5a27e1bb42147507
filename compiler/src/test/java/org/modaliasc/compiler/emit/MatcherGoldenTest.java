// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.GenerateRequest;
import org.modaliasc.compiler.GenerateResult;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.match.LinearMatcher;
import org.modaliasc.compiler.match.MatchEntry;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.match.PciMatcher;

/** Compares generated classes with {@code src/test/golden/matchers}; {@code -Dgolden.update=true} rewrites those, and then fails. */
class MatcherGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/golden/matchers");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static List<String> cases() throws IOException {
        return names(".c");
    }

    private static List<String> names(String end) throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void classesAreAsExpected(String name) throws IOException {
        GeneratedClass generated = generate(name);
        Path expected = GOLDEN.resolve(name + ".java");
        if (UPDATE) {
            Files.writeString(expected, generated.text());
            fail("The expected class was rewritten.");
        }

        assertThat(generated.text()).isEqualTo(Files.readString(expected).replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void classesAnswerAsTheirEntriesSay(String name) throws IOException {
        PciMatcher matcher = MemoryCompiler.matchers(List.of(generate(name))).get(0);
        List<MatchEntry> entries = new ArrayList<>();
        for (int i = 0; i < matcher.size(); i++) {
            entries.add(new MatchEntry(matcher.entry(i), "", 0, 0, ""));
        }
        LinearMatcher oracle = new LinearMatcher(List.of(new MatchTable("", "", "", entries)));

        assertThat(MatcherComparison.answersAgree(name, matcher, oracle, new DeviceProbes(oracle, 2000, 5)))
                .isPositive();
    }

    @Test
    void everyExpectedClassHasItsSource() throws IOException {
        assertThat(names(".java")).isEqualTo(cases());
    }

    private static GeneratedClass generate(String name) {
        String merged = name.startsWith("merged-") ? "Merged" : null;
        CompileRequest sources = CompileRequest.of(
                        List.of(GOLDEN.resolve(name + ".c").toString()))
                .build();
        GenerateResult result = new TableCompiler().generate(new GenerateRequest(sources, "golden", merged));
        assertThat(result.incomplete()).as(result.diagnostics().toString()).isFalse();
        assertThat(result.classes()).hasSize(1);
        return result.classes().get(0);
    }
}
