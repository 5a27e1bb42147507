// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code benchmarks/prove}: random tables only. */
class MatcherProofTest {
    @TempDir
    private Path directory;

    @Test
    void generatedClassesAnswerLikeTheScanInC() throws IOException, InterruptedException {
        Path scan = directory.resolve("linear");
        int status = new ProcessBuilder("gcc", "-O2", "-o", scan.toString(), "../benchmarks/src/main/c/linear.c")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).isZero();

        // Throws at the first difference.
        MatcherProof.main(new String[] {scan.toString(), directory.toString(), "33", "600", "0"});
    }
}
