// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.PrintStream;
import java.util.List;
import org.modaliasc.compiler.BuiltInAlias;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.DeviceTable;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.TreeResult;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;

/**
 * What sources say about drivers, whether they are named one by one or all those of a kernel.
 *
 * @param aliases aliases of modules
 * @param builtIn aliases that built-in code would have; known of a whole kernel only
 * @param tables tables with their drivers
 * @param incomplete whether something could not be compiled
 */
record SourceTables(List<AliasLine> aliases, List<BuiltInAlias> builtIn, List<DeviceTable> tables, boolean incomplete) {
    /** Compiles what a request asks for, and prints what is found on the way. */
    static SourceTables compile(CompileRequest request, PrintStream err, Findings findings, boolean quiet) {
        if (request.sources().isEmpty()) {
            TreeResult tree = new TreeAliases(err, quiet, null).compile(request, AliasFormat.JSON, false);
            print(findings, tree.diagnostics());
            return new SourceTables(tree.aliases(), tree.builtIn(), tree.tables(), tree.incomplete());
        }
        CompileResult result = new TableCompiler().compile(request);
        print(findings, result.diagnostics());
        return new SourceTables(result.aliases(), List.of(), result.tables(), result.incomplete());
    }

    /** Tables of other buses say nothing about drivers of the one asked for, so they are no news here. */
    private static void print(Findings findings, List<Diagnostic> diagnostics) {
        findings.print(diagnostics.stream()
                .filter(found -> !found.id().equals("bus.unsupported"))
                .toList());
    }
}
