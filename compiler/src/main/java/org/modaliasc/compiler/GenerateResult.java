// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.emit.GeneratedClass;

/**
 * What came of a request for matchers.
 *
 * @param classes in the order of the tables
 * @param origins the sources whose tables a class matches, for each class; the name of a class may also depend on what the tables of
 *     the other sources are called
 * @param inputs what the result depends on, for each source in the order of the request; empty if nothing was compiled
 * @param diagnostics findings in the order of the sources
 */
public record GenerateResult(
        List<GeneratedClass> classes,
        List<List<String>> origins,
        List<SourceInputs> inputs,
        List<Diagnostic> diagnostics) {
    /** Copies the lists. */
    public GenerateResult {
        classes = List.copyOf(classes);
        List<List<String>> copied = new ArrayList<>();
        for (List<String> each : origins) {
            copied.add(List.copyOf(each));
        }
        origins = List.copyOf(copied);
        inputs = List.copyOf(inputs);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Tells whether a class that was asked for is missing. */
    public boolean incomplete() {
        return Diagnostics.hasErrors(diagnostics);
    }
}
