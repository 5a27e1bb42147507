// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModulesAliasTest {
    @Test
    void patternsAreGroupedByModuleInTheOrderOfTheFile() {
        ModulesAlias aliases = ModulesAlias.parse(List.of(
                "# Aliases extracted from modules themselves.",
                "alias pci:v00000002d* b",
                "alias pci:v00000001d* a",
                "alias usb:v0001* b"));

        assertThat(aliases.of("b")).containsExactly("pci:v00000002d*", "usb:v0001*");
        assertThat(aliases.of("a")).containsExactly("pci:v00000001d*");
    }

    @Test
    void moduleIsTheLastWordAndThePatternKeepsItsBlanks() {
        ModulesAlias aliases =
                ModulesAlias.parse(List.of("alias platform: mt8365_mt6357 board", "alias x  y  card sound_card"));

        assertThat(aliases.of("board")).containsExactly("platform: mt8365_mt6357");
        assertThat(aliases.of("sound_card")).containsExactly("x  y  card");
    }

    @Test
    void duplicatesAreKept() {
        ModulesAlias aliases = ModulesAlias.parse(List.of("alias pci:x a", "alias pci:x a"));

        assertThat(aliases.of("a")).containsExactly("pci:x", "pci:x");
    }

    @Test
    void unknownModuleHasNoPattern() {
        assertThat(ModulesAlias.parse(List.of()).of("a")).isEmpty();
    }

    @Test
    void lineWithoutModuleIsRejected() {
        assertThatThrownBy(() -> ModulesAlias.parse(List.of("alias pci:x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The line `alias pci:x` names no module.");
    }
}
