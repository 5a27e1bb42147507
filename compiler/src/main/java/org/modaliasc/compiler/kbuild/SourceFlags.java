// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.List;
import org.modaliasc.compiler.diagnostic.Diagnostic;

/**
 * What the makefiles add to the command line of one source file, as far as the preprocessor sees it.
 *
 * @param quoteDirectories directories of {@code -iquote}, absolute
 * @param includeDirectories directories of {@code -I}, absolute, searched behind those of the tree
 * @param systemDirectories directories of {@code -isystem} and {@code -idirafter}, absolute, searched last
 * @param macros definitions and undefinitions in the order they take effect
 * @param forcedIncludes files of {@code -include}; absolute if they exist, else as they are written
 * @param diagnostics findings in the makefiles read
 */
public record SourceFlags(
        List<String> quoteDirectories,
        List<String> includeDirectories,
        List<String> systemDirectories,
        List<MacroFlag> macros,
        List<String> forcedIncludes,
        List<Diagnostic> diagnostics) {
    /** Nothing at all. */
    public static final SourceFlags NONE =
            new SourceFlags(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public SourceFlags {
        quoteDirectories = List.copyOf(quoteDirectories);
        includeDirectories = List.copyOf(includeDirectories);
        systemDirectories = List.copyOf(systemDirectories);
        macros = List.copyOf(macros);
        forcedIncludes = List.copyOf(forcedIncludes);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Tells whether these are the same as {@link #NONE}. */
    public boolean isNone() {
        // Not by equals: when a record's is first called, Java makes its code, which takes longer than all else that a
        // run after an edit does with flags.
        return quoteDirectories.isEmpty()
                && includeDirectories.isEmpty()
                && systemDirectories.isEmpty()
                && macros.isEmpty()
                && forcedIncludes.isEmpty()
                && diagnostics.isEmpty();
    }
}
