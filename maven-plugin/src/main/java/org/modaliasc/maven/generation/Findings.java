// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.util.List;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;

/** Decides whether findings, which are in the log already, end a run. */
final class Findings {
    private Findings() {}

    static void check(List<Diagnostic> findings, boolean failOnWarnings) throws UserMistakeException {
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        if (errors > 0) {
            throw new UserMistakeException("The id tables do not compile: " + counted(errors, "error") + ".");
        }
        if (warnings > 0 && failOnWarnings) {
            throw new UserMistakeException(
                    "The id tables compile with " + counted(warnings, "warning") + ", and failOnWarnings is set.");
        }
    }

    private static long count(List<Diagnostic> findings, Severity severity) {
        long count = 0;
        for (Diagnostic found : findings) {
            count += found.severity() == severity ? 1 : 0;
        }
        return count;
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
