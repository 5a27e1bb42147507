// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListComparisonTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Scoreboard scores = new Scoreboard(
            "k", "modules", Path.of(""), bus -> true, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    private final List<ListedModule> modules =
            List.of(new ListedModule("a", "A", List.of("a.c")), new ListedModule("b", "B", List.of("b.c")));

    @Test
    void onlyWhatTheConfigurationBuildsAsAModuleIsCompiled() {
        compare(List.of("CONFIG_A=m", "CONFIG_B=y"), List.of("alias pci:1 a"));

        assertThat(scores.isPerfect()).isTrue();
        assertThat(text()).contains("`b` has 0 lines and `CONFIG_B` is BUILT_IN.", "modules 1/1");
    }

    @Test
    void linesOfADriverThatIsNoModuleAreAProblem() {
        compare(List.of("CONFIG_A=m"), List.of("alias pci:1 a", "alias pci:1 b"));

        assertThat(scores.isPerfect()).isFalse();
        assertThat(text()).contains("problem k: `b` has 1 lines and `CONFIG_B` is OFF.");
    }

    @Test
    void aModuleWithoutLinesIsAProblem() {
        compare(List.of("CONFIG_A=m", "CONFIG_B=m"), List.of("alias pci:1 a"));

        assertThat(scores.isPerfect()).isFalse();
        assertThat(text()).contains("problem k: `b` has 0 lines and `CONFIG_B` is MODULE.");
    }

    private void compare(List<String> config, List<String> aliases) {
        AliasCompiler compiler = (module, sources) -> new Compilation(Lines.of("pci:1"), List.of());
        new ListComparison(modules, Configuration.parse(config), ModulesAlias.parse(aliases)).run(compiler, scores);
        scores.printScore();
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
