// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionIsOneLine(String option) {
        Run run = Run.of(option);

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("modaliasc ").hasLineCount(1);
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpListsTheVerbsAndTheExitStatuses(String option) {
        Run run = Run.of(option);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("aliases", "generate", "resolve", "0 success", "70 internal error");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliases", "generate", "resolve"})
    void helpOfAVerbShowsTwoExamples(String verb) {
        Run run = Run.of(verb, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Examples:");
        assertThat(run.out().lines().filter(line -> line.startsWith("  modaliasc " + verb + " ")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(run.out().lines().filter(line -> !line.startsWith("  modaliasc")))
                .allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @CsvSource({
        "aliases --config c --kernel tree, true",
        "aliases --kernel=tree --config=c, true",
        "aliases -I include a.c, false",
        "aliases a.c --kernels, false",
        "explain --kernel tree, false",
        "'', false"
    })
    void onlyAliasesOfAKernelMayBeRecalled(String line, boolean recalled) {
        assertThat(Main.recalls(line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(recalled);
    }

    @Test
    void helpWinsOverWhatIsMissing() {
        assertThat(Run.of("generate", "--help").status()).isZero();
    }

    @Test
    void aVerbThatNeedsASourceSaysSo() {
        Run run = Run.of("generate", "--package", "ids", "--output", "out");

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("SOURCE").contains("Try `modaliasc generate --help`.");
    }

    @Test
    void withoutAVerbTheUsageGoesToTheErrors() {
        Run run = Run.of();

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: modaliasc");
    }

    @Test
    void anUnknownVerbOrOptionIsAMistakeOfUsage() {
        assertThat(Run.of("frobnicate")).satisfies(run -> {
            assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("modaliasc: ").contains("Try `modaliasc --help`.");
        });
        assertThat(Run.of("aliases", "--frobnicate", "x.c")).satisfies(run -> {
            assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(run.err()).contains("--frobnicate").contains("Try `modaliasc aliases --help`.");
        });
    }

    @Test
    void anOutputThatFailsIsNoSuccess() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        int status = Main.run(
                new String[] {"--version"},
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("modaliasc: the output cannot be written.");
    }
}
