// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;

class ConfigReleaseTest {
    @TempDir
    private Path directory;

    @Test
    void aConfigurationOfTheSameReleaseIsBelieved() {
        assertThat(findings("# Linux/x86 6.12.117 Kernel Configuration\nCONFIG_UNKNOWN=y\n"))
                .isEmpty();
    }

    @Test
    void symbolsThatTheTreeDoesNotHaveAreNamedWithTheirLines() {
        List<Diagnostic> findings =
                findings("# Linux/x86 6.1.9 Kernel Configuration\nCONFIG_KNOWN=y\nCONFIG_MENU=m\nCONFIG_OLD=m\n");

        assertThat(findings)
                .extracting(Diagnostic::id)
                .containsExactly("kbuild.config-release", "kbuild.config-symbol");
        assertThat(findings.get(0).message())
                .isEqualTo("This configuration was made for Linux 6.1.9, but the tree is Linux 6.12.1-rc2.");
        assertThat(findings.get(1).severity()).isEqualTo(Severity.ERROR);
        assertThat(findings.get(1).message()).isEqualTo("The tree has no symbol `CONFIG_OLD`.");
        assertThat(Objects.requireNonNull(findings.get(1).location()).line()).isEqualTo(4);
    }

    @Test
    void manyUnknownSymbolsAreCounted() {
        StringBuilder config = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            config.append("CONFIG_OLD_").append(i).append("=y\n");
        }

        List<Diagnostic> findings = findings(config.toString());

        assertThat(findings).hasSize(11);
        assertThat(findings.get(10).message())
                .isEqualTo("15 further symbols of this configuration are not in the tree.");
    }

    private List<Diagnostic> findings(String config) {
        SmallTree tree = new SmallTree(directory)
                .write("Kconfig", "source \"drivers/Kconfig\"\n")
                .write("drivers/Kconfig", "config KNOWN\n\tbool\n\nmenuconfig MENU\n\ttristate \"x\"\n");
        return tree.open("").findingsAbout(SmallTree.file(config));
    }
}
