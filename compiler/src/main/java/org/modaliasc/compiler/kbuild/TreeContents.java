// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.List;
import org.modaliasc.compiler.diagnostic.Diagnostic;

/**
 * All that a configuration builds of a tree.
 *
 * @param modules modules in the order of {@code modules.order}
 * @param builtIn what is linked into the kernel, in the order of the walk
 * @param diagnostics findings in the makefiles
 */
public record TreeContents(List<TreeModule> modules, List<TreeModule> builtIn, List<Diagnostic> diagnostics) {
    /** Copies the lists. */
    public TreeContents {
        modules = List.copyOf(modules);
        builtIn = List.copyOf(builtIn);
        diagnostics = List.copyOf(diagnostics);
    }
}
