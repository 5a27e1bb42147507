// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;

/**
 * What came of a request.
 *
 * @param aliases lines of all modules in the order of the request, those of a module in the order of {@code modules.alias}
 * @param tables published id tables with their drivers, in the order of the sources; empty unless drivers are asked for
 * @param inputs what the result depends on, for each source in the order of the request; empty if nothing was compiled
 * @param diagnostics findings in the order of the sources
 */
public record CompileResult(
        List<AliasLine> aliases, List<DeviceTable> tables, List<SourceInputs> inputs, List<Diagnostic> diagnostics) {
    /** Copies the lists. */
    public CompileResult {
        aliases = List.copyOf(aliases);
        tables = List.copyOf(tables);
        inputs = List.copyOf(inputs);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Tells whether something that was asked for is missing from the aliases. */
    public boolean incomplete() {
        return Diagnostics.hasErrors(diagnostics);
    }
}
