// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.util.List;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;

/**
 * What the compiler made of one module.
 *
 * @param lines its alias lines, in the order of {@code modules.alias}
 * @param errors findings that a user would see as errors; a real kernel builds without any
 */
record Compilation(List<AliasLine> lines, List<Diagnostic> errors) {
    Compilation {
        lines = List.copyOf(lines);
        errors = List.copyOf(errors);
    }
}
