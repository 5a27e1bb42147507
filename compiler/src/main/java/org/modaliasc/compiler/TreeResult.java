// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;

/**
 * What came of a whole tree.
 *
 * @param aliases lines of all modules in the order of {@code modules.alias}
 * @param builtIn lines that tables of built-in code would give, if they were asked for
 * @param tables published id tables with their drivers, in the order of the modules; empty unless drivers are asked for
 * @param diagnostics findings in the order of the modules
 */
public record TreeResult(
        List<AliasLine> aliases, List<BuiltInAlias> builtIn, List<DeviceTable> tables, List<Diagnostic> diagnostics) {
    /** Copies the lists. */
    public TreeResult {
        aliases = List.copyOf(aliases);
        builtIn = List.copyOf(builtIn);
        tables = List.copyOf(tables);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Tells whether something is missing from the aliases. */
    public boolean incomplete() {
        return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    }
}
