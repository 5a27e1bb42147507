// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.source.SourceFile;

class KernelConfigTest {
    private static final String TEXT = """
            #
            # Automatically generated file; DO NOT EDIT.
            # Linux/arm64 6.12.1 Kernel Configuration
            #
            CONFIG_BUILT=y
            CONFIG_MODULAR=m
            # CONFIG_OFF is not set
            CONFIG_ALSO_OFF=n
            CONFIG_TEXT="a \\"b\\" c:\\\\d"
            CONFIG_EMPTY=""
            CONFIG_COUNT=-42
            CONFIG_ADDRESS=0xC0dE
            CONFIG_BARE_ADDRESS=c0de

            # end of things
            """;

    @Test
    void valuesAreReadByTheirForm() {
        KernelConfig config = SmallTree.config(TEXT);

        assertThat(config.value("CONFIG_BUILT")).isEqualTo("y");
        assertThat(config.isBuiltIn("CONFIG_BUILT")).isTrue();
        assertThat(config.isModule("CONFIG_BUILT")).isFalse();
        assertThat(config.isModule("CONFIG_MODULAR")).isTrue();
        assertThat(config.value("CONFIG_OFF")).isEqualTo("n");
        assertThat(config.value("CONFIG_NEVER_NAMED")).isNull();
        assertThat(config.value("CONFIG_TEXT")).isEqualTo("a \"b\" c:\\d");
        assertThat(config.value("CONFIG_COUNT")).isEqualTo("-42");
        assertThat(config.titleArchitecture()).isEqualTo("arm64");
    }

    @Test
    void aStringThatReadsLikeATristateIsNone() {
        KernelConfig config = SmallTree.config("CONFIG_A=\"y\"\n");

        assertThat(config.isBuiltIn("CONFIG_A")).isFalse();
        assertThat(config.autoconf()).isEqualTo("#define CONFIG_A \"y\"\n");
    }

    @Test
    void makefilesSeeNoQuotesAndNothingThatIsOff() {
        KernelConfig config = SmallTree.config(TEXT);

        assertThat(config.makeValue("CONFIG_TEXT")).isEqualTo("a \"b\" c:\\d");
        assertThat(config.makeValue("CONFIG_EMPTY")).isEmpty();
        assertThat(config.makeValue("CONFIG_MODULAR")).isEqualTo("m");
        assertThat(config.makeValue("CONFIG_OFF")).isNull();
        assertThat(config.makeValue("CONFIG_ALSO_OFF")).isNull();
    }

    @Test
    void theHeaderFollowsTheKernelsRules() {
        assertThat(SmallTree.config(TEXT).autoconf()).isEqualTo("""
                        #define CONFIG_BUILT 1
                        #define CONFIG_MODULAR_MODULE 1
                        #define CONFIG_TEXT "a \\"b\\" c:\\\\d"
                        #define CONFIG_EMPTY ""
                        #define CONFIG_COUNT -42
                        #define CONFIG_ADDRESS 0xC0dE
                        #define CONFIG_BARE_ADDRESS 0xc0de
                        """);
    }

    @Test
    void theLastOfSeveralValuesCounts() {
        KernelConfig config = SmallTree.config("CONFIG_A=y\r\nCONFIG_B=y\r\nCONFIG_A=m\r\n# CONFIG_B is not set\r\n");

        assertThat(config.isModule("CONFIG_A")).isTrue();
        assertThat(config.value("CONFIG_B")).isEqualTo("n");
    }

    @Test
    void badLinesAreLocatedAndLeftOut() {
        Diagnostics diagnostics = new Diagnostics();
        KernelConfig config = KernelConfig.parse(SmallTree.file("""
                        CONFIG_A=y
                        CONFIG_B=maybe
                        CONFIG_C="open
                        CONFIG_D="open\\
                        PLAIN=y
                        CONFIG_E
                          CONFIG_F=y
                        CONFIG_G=
                        CONFIG_H=m
                        """), diagnostics);

        assertThat(config.isBuiltIn("CONFIG_A")).isTrue();
        assertThat(config.isModule("CONFIG_H")).isTrue();
        List<Diagnostic> findings = diagnostics.all();
        assertThat(findings).extracting(Diagnostic::id).containsOnly("kbuild.config-line");
        assertThat(findings).extracting(Diagnostic::severity).containsOnly(Severity.WARNING);
        assertThat(findings).extracting(finding -> location(finding).line()).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(findings.get(0).message())
                .isEqualTo("`maybe` is neither `y`, `m`, `n`, a number, nor a quoted string.");
        assertThat(location(findings.get(0)).sourceLine()).isEqualTo("CONFIG_B=maybe");
        assertThat(location(findings.get(0)).length()).isEqualTo("CONFIG_B=maybe".length());
    }

    @Test
    void aFileThatIsNoConfigurationIsNotReportedLineByLine() {
        Diagnostics diagnostics = new Diagnostics();
        KernelConfig.parse(SmallTree.file("nonsense\n".repeat(5000)), diagnostics);

        assertThat(diagnostics.all()).hasSize(21);
        assertThat(diagnostics.all().get(20).message())
                .isEqualTo("4980 further lines of this configuration are not understood.");
    }

    @Test
    void aHugeConfigurationIsNotRead() {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = new SourceFile(".config", new byte[KernelConfig.MAX_BYTES + 1], false);
        KernelConfig config = KernelConfig.parse(file, diagnostics);

        assertThat(config.autoconf()).isEmpty();
        assertThat(diagnostics.all())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("A configuration has at most 64 MiB; this one was not read."));
    }

    @Test
    void thereIsAMostNumberOfSymbols() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= KernelConfig.MAX_SYMBOLS + 5; i++) {
            text.append("CONFIG_").append(i).append("=y\n");
        }
        Diagnostics diagnostics = new Diagnostics();
        KernelConfig.parse(SmallTree.file(text.toString()), diagnostics);

        assertThat(diagnostics.all()).hasSize(1);
    }

    private static Location location(Diagnostic finding) {
        return Objects.requireNonNull(finding.location());
    }
}
