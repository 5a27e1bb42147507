// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.TreeResult;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;

class TreeComparisonTest {
    private static final String ROTATING = "CONFIG_PREFIX_SYMBOLS=y";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Scoreboard scores = new Scoreboard(
            "k", "modules", Path.of(""), bus -> true, new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void equalLinesArePerfectAndOtherBusesDoNotCount() {
        compare("", Lines.of("pci:1", "pci:2"), "alias pci:1 a", "alias pci:2 a", "alias usb:1 a", "alias usb:1 b");

        assertThat(scores.isPerfect()).isTrue();
        assertThat(text()).contains("expected 2, missing 0, extra 0, modules 1/1");
    }

    @Test
    void aModuleWithoutLinesIsSeen() {
        compare("", Lines.of("pci:1"), "alias pci:1 a", "alias pci:1 b");

        assertThat(scores.isPerfect()).isFalse();
        assertThat(text()).contains("differs b pci: missing 1, extra 0", "the modules come in another order");
    }

    @Test
    void rotationIsAllowedWhereTheKernelRotates() {
        compare(ROTATING, Lines.of("pci:1", "pci:2", "pci:3"), "alias pci:3 a", "alias pci:1 a", "alias pci:2 a");

        assertThat(scores.isPerfect()).isTrue();
        assertThat(text()).contains("by objtool's rotation of tables: 1 modules: a.");
    }

    @Test
    void rotationIsAProblemElsewhereAndSoIsAnyOtherOrder() {
        compare("", Lines.of("pci:1", "pci:2"), "alias pci:2 a", "alias pci:1 a");
        assertThat(scores.isPerfect()).isFalse();

        assertThat(TreeComparison.rotation(List.of("2", "1", "3"), Lines.of("1", "2", "3")))
                .isFalse();
    }

    @Test
    void anErrorOfTheCompilerIsAProblem() {
        TreeResult result = new TreeResult(
                Lines.of("pci:1"), List.of(), List.of(), List.of(Diagnostic.error("an.id", null, "It fails.")));
        run("", result, "alias pci:1 a");

        assertThat(scores.isPerfect()).isFalse();
        assertThat(text()).contains("It fails.");
    }

    private void compare(String config, List<AliasLine> made, String... aliases) {
        run(config, new TreeResult(made, List.of(), List.of(), List.of()), aliases);
    }

    private void run(String config, TreeResult result, String... aliases) {
        new TreeComparison(
                        Set.of("pci", "vfio_pci"),
                        ModulesAlias.parse(List.of(aliases)),
                        Configuration.parse(List.of(config)))
                .run(result, scores);
        scores.printScore();
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
