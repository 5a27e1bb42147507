// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.DiagnosticRenderer;
import org.modaliasc.compiler.diagnostic.Severity;

/** Shows findings to the user. */
final class Findings {
    private final PrintStream err;
    private final boolean errorsOnly;
    private final DiagnosticRenderer renderer;

    Findings(PrintStream err, boolean errorsOnly, boolean color) {
        this.err = err;
        this.errorsOnly = errorsOnly;
        this.renderer = new DiagnosticRenderer(color);
    }

    /** Decides about colours: the user's word, then the NO_COLOR convention, then whether there is a terminal. */
    static boolean colored(@Nullable String when) {
        if ("always".equals(when) || "never".equals(when)) {
            return "always".equals(when);
        }
        String noColor = System.getenv("NO_COLOR");
        return (noColor == null || noColor.isEmpty()) && Boolean.getBoolean("modaliasc.terminal");
    }

    void print(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            if (!errorsOnly || diagnostic.severity() == Severity.ERROR) {
                text.append(renderer.render(diagnostic));
            }
        }
        err.print(text);
    }
}
