// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.KernelModule;
import org.modaliasc.compiler.kbuild.KernelTree;
import org.modaliasc.compiler.kbuild.ModuleState;
import org.modaliasc.compiler.kbuild.SourceFlags;
import org.modaliasc.compiler.source.SourceStore;
import org.modaliasc.compiler.table.DataModel;

/** Compiles with the headers, the makefiles and the configuration of a kernel. */
final class KernelEnvironment implements Environment {
    private final KernelTree tree;
    private final TreeEnvironment sources;

    KernelEnvironment(CompileRequest request, KernelTree tree, SourceStore store) {
        this.tree = tree;
        this.sources = new TreeEnvironment(request, tree.settings(), store);
    }

    @Override
    public Setting setting(String source, @Nullable String moduleName) {
        List<Diagnostic> findings = new ArrayList<>();
        String base = ModuleNames.baseName(source);
        List<KernelModule> modules = tree.modulesContaining(source);
        boolean builtIn = moduleName == null
                && !modules.isEmpty()
                && modules.stream().allMatch(module -> module.state() == ModuleState.BUILT_IN);
        if (builtIn) {
            String message = "`" + source + "` is built into this kernel, so its tables give no alias lines.";
            findings.add(Diagnostic.note("kernel.built-in", null, message)
                    .withHint("Give the module a name to compile it as a module all the same."));
        }
        String made = tree.moduleNameOf(source);
        String module = ModuleNames.normalize(moduleName != null ? moduleName : made != null ? made : base);
        SourceFlags flags = tree.flagsFor(source);
        findings.addAll(flags.diagnostics());
        return sources.setting(module, module, base, !builtIn, flags, findings);
    }

    @Override
    public DataModel model() {
        return sources.settings().model();
    }

    @Override
    public boolean repeatsAliases() {
        return sources.settings().repeatsAliases();
    }
}
