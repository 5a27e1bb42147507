// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.diagnostic.Diagnostic;

class ScoreboardTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Scoreboard scores = new Scoreboard(
            "6.12.117 amd64",
            "modules",
            Path.of(""),
            "pci"::equals,
            new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void agreementOnEveryLineIsPerfect() {
        add(List.of("pci:1", "pci:2", "usb:3"), "pci:2", "pci:1");
        scores.printScore();

        assertThat(scores.isPerfect()).isTrue();
        assertThat(text()).isEqualTo("""
                        order 6.12.117 amd64 pci: same as the kernel's in 0/1 modules
                        conformance 6.12.117 amd64 pci: expected 2, missing 0, extra 0, modules 1/1
                        """);
    }

    @Test
    void differencesAreShownWithThePlaceOfTheExtraLine() {
        add(List.of("pci:1", "pci:2"), "pci:2", "pci:9");
        add(List.of("pci:1"), "pci:1");
        scores.printScore();

        assertThat(scores.isPerfect()).isFalse();
        assertThat(text()).isEqualTo("""
                        differs module pci: missing 1, extra 1
                          missing pci:1
                          extra   pci:9 from a.c:2
                        order 6.12.117 amd64 pci: same as the kernel's in 1/2 modules
                        conformance 6.12.117 amd64 pci: expected 3, missing 1, extra 1, modules 1/2
                        """);
    }

    @Test
    void anErrorSpoilsAModuleWhoseLinesAreRight() {
        Diagnostic error = Diagnostic.error("table.unterminated", null, "The table has no terminator.");
        scores.add(
                new ModuleComparison("module", List.of("pci:1"), new Compilation(Lines.of("pci:1"), List.of(error))));
        scores.printScore();

        assertThat(scores.isPerfect()).isFalse();
        assertThat(text())
                .contains("`module` compiles with errors, 1 in all.", "[table.unterminated]", "extra 0, modules 0/1");
    }

    @Test
    void aProblemSpoilsThePerfectScore() {
        add(List.of("pci:1"), "pci:1");
        scores.problem("The list is wrong.");

        assertThat(scores.isPerfect()).isFalse();
        assertThat(text()).isEqualTo("problem 6.12.117 amd64: The list is wrong.\n");
    }

    @Test
    void nothingComparedIsNotPerfect() {
        assertThat(scores.isPerfect()).isFalse();
    }

    private void add(List<String> expected, String... produced) {
        scores.add(new ModuleComparison("module", expected, new Compilation(Lines.of(produced), List.of())));
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
