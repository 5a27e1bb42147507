// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import java.util.Objects;

/**
 * Which kernel to compile as a whole, and how.
 *
 * @param settings a request for that kernel without a source; its directories, macros and buses hold for all sources
 * @param builtIn whether the tables of built-in code are wanted too
 * @param strict whether to stop at the first error
 */
public record TreeRequest(CompileRequest settings, boolean builtIn, boolean strict) {
    /** Checks the request. */
    public TreeRequest {
        if (settings.kernel() == null || !settings.sources().equals(List.of())) {
            throw new IllegalArgumentException("A whole tree is asked for by its kernel, without sources.");
        }
    }

    KernelSource kernel() {
        return Objects.requireNonNull(settings.kernel());
    }
}
