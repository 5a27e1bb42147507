// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;

/**
 * What one module adds to the result of its tree.
 *
 * @param builtIn whether its lines are those that built-in code would give
 * @param symbol symbol of the configuration that it depends on
 * @param lines in the order of {@code modules.alias}
 * @param diagnostics in the order of its sources
 * @param unsupported number of sources with tables of types that are not supported
 */
record ModuleResult(
        boolean builtIn,
        @Nullable String symbol,
        List<AliasLine> lines,
        List<Diagnostic> diagnostics,
        int unsupported) {
    /** What most modules add. */
    static final ModuleResult NOTHING = new ModuleResult(false, null, List.of(), List.of(), 0);

    /**
     * Puts the result of a tree together.
     *
     * @param earlier what was found before any source was compiled
     * @param modules in the order of the modules
     * @param strict whether nothing is wanted but the way to the first error, if there is one
     */
    static TreeResult join(List<Diagnostic> earlier, List<ModuleResult> modules, boolean strict) {
        List<Diagnostic> findings = new ArrayList<>(earlier);
        List<AliasLine> lines = new ArrayList<>();
        List<BuiltInAlias> builtIn = new ArrayList<>();
        Set<Object> known = new HashSet<>();
        int unsupported = 0;
        for (ModuleResult module : modules) {
            for (Diagnostic found : module.diagnostics) {
                // A header that several sources miss is reported once; other findings differ in their place.
                if (known.add(found.id().equals("preprocess.include-not-found") ? found.message() : found)) {
                    findings.add(found);
                }
                if (strict && found.severity() == Severity.ERROR) {
                    return new TreeResult(List.of(), List.of(), List.of(), findings);
                }
            }
            if (module.builtIn) {
                module.lines.forEach(line -> builtIn.add(new BuiltInAlias(line, module.symbol)));
            } else {
                lines.addAll(module.lines);
            }
            unsupported += module.unsupported;
        }
        if (unsupported > 0) {
            findings.add(TreeUnits.summary(unsupported));
        }
        return new TreeResult(lines, builtIn, List.of(), findings);
    }
}
