// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.emit.GeneratedClass;

/**
 * What came of a request for matchers.
 *
 * @param classes in the order of the tables
 * @param diagnostics findings in the order of the sources
 */
public record GenerateResult(List<GeneratedClass> classes, List<Diagnostic> diagnostics) {
    /** Copies the lists. */
    public GenerateResult {
        classes = List.copyOf(classes);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Tells whether a class that was asked for is missing. */
    public boolean incomplete() {
        return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    }
}
