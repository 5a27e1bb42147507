// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.alias.ModuleAliases;
import org.modaliasc.compiler.alias.ObjectAliases;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.ModuleState;
import org.modaliasc.compiler.kbuild.ObjectSource;
import org.modaliasc.compiler.kbuild.TreeModule;
import org.modaliasc.compiler.kbuild.TreeObject;

/**
 * What came of one module of a tree.
 *
 * @param builtIn whether it is a part of the kernel, and is read as if it were a module
 * @param outcomes what came of its {@link #sources}, in their order
 */
record ModuleOutcome(TreeModule module, boolean builtIn, List<TreeOutcome> outcomes) {
    /** Returns the objects of a module that are compiled from C, in link order. */
    static List<TreeObject> sources(TreeModule module) {
        // Asked several times for each of thousands of modules, of which most have no other objects.
        List<TreeObject> sources = new ArrayList<>(module.objects());
        sources.removeIf(object -> object.kind() != ObjectSource.C);
        return sources;
    }

    /**
     * Returns what the module adds to the result of its tree.
     *
     * @param repeated whether modpost writes the alias of a table again if it has it already
     */
    ModuleResult result(boolean repeated) {
        List<ObjectAliases> aliases = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        int unsupported = 0;
        for (TreeOutcome outcome : outcomes) {
            if (!outcome.isNothing()) {
                aliases.add(outcome.aliases());
                diagnostics.addAll(outcome.diagnostics());
                unsupported += outcome.unsupported() ? 1 : 0;
            }
        }
        if (aliases.isEmpty()) {
            return ModuleResult.NOTHING;
        }
        boolean published = module.module().state() != ModuleState.DISABLED;
        List<AliasLine> lines = published ? ModuleAliases.inOrder(aliases, module.isLinked(), repeated) : List.of();
        boolean inKernel = module.module().state() == ModuleState.BUILT_IN;
        return new ModuleResult(inKernel, module.symbol(), lines, diagnostics, unsupported);
    }
}
