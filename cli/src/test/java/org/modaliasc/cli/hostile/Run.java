// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli.hostile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.modaliasc.cli.Main;

/**
 * One run of the command.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error
 */
record Run(int status, String out, String err) {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Runs {@code modaliasc aliases} with these arguments. */
    static Run aliases(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = aliases(out, arguments);
        return new Run(run.status(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    /** Runs {@code modaliasc aliases} with a standard output of one's own. */
    static Run aliases(OutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("aliases", "--color", "never"));
        all.addAll(List.of(arguments));
        int status = assertTimeoutPreemptively(
                LONGEST,
                () -> Main.run(
                        all.toArray(String[]::new),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)));
        return new Run(status, "", err.toString(StandardCharsets.UTF_8));
    }
}
