// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.nio.file.Path;
import java.util.List;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.KernelSource;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.diagnostic.Severity;

/** The real compiler on a kernel tree; one instance, because what it has read of the tree serves all modules. */
final class TreeCompiler implements AliasCompiler {
    private final TableCompiler compiler = new TableCompiler();
    private final Path tree;
    private final KernelSource kernel;

    TreeCompiler(Path tree, Path config) {
        this.tree = tree;
        this.kernel = new KernelSource(tree.toString(), config.toString(), null);
    }

    @Override
    public Compilation compile(String module, List<String> sources) {
        List<String> paths =
                sources.stream().map(tree::resolve).map(Path::toString).toList();
        CompileResult result = compiler.compile(
                CompileRequest.of(paths).moduleName(module).kernel(kernel).build());
        return new Compilation(
                result.aliases(),
                result.diagnostics().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList());
    }
}
