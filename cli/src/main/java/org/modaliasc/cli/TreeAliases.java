// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.TreeProgress;
import org.modaliasc.compiler.TreeRequest;
import org.modaliasc.compiler.TreeResult;

/** {@code modaliasc aliases} without a source: all modules of a kernel. */
final class TreeAliases {
    private final PrintStream err;
    private final boolean quiet;
    private final @Nullable Path cache;

    /** Takes the directory that keeps results, or null to keep none. */
    TreeAliases(PrintStream err, boolean quiet, @Nullable Path cache) {
        this.err = err;
        this.quiet = quiet;
        this.cache = cache;
    }

    TreeResult compile(CompileRequest settings, AliasFormat format, boolean strict) {
        TreeRequest request = new TreeRequest(settings, format == AliasFormat.JSON, strict);
        if (quiet || !Boolean.getBoolean("modaliasc.terminal")) {
            return new TableCompiler().compileTree(request, TreeProgress.NONE, cache);
        }
        ProgressLine progress = new ProgressLine(err, System::nanoTime);
        try {
            return new TableCompiler().compileTree(request, progress, cache);
        } finally {
            progress.clear();
        }
    }
}
