// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.KernelConfig;
import org.modaliasc.compiler.kbuild.KernelModule;
import org.modaliasc.compiler.kbuild.KernelTree;
import org.modaliasc.compiler.kbuild.MacroFlag;
import org.modaliasc.compiler.kbuild.ModuleState;
import org.modaliasc.compiler.kbuild.SourceFlags;
import org.modaliasc.compiler.kbuild.TreeModule;
import org.modaliasc.compiler.kbuild.TreeObject;
import org.modaliasc.compiler.table.DataModel;

/** Compiles with the headers, the makefiles and the configuration of a kernel. */
final class KernelEnvironment implements Environment {
    private final CompileRequest request;
    private final KernelTree tree;
    private final DataModel model;

    KernelEnvironment(CompileRequest request, KernelTree tree, KernelConfig config) {
        this.request = request;
        this.tree = tree;
        int longBytes = config.isBuiltIn("CONFIG_64BIT") ? 8 : 4;
        int longLongAlignment = longBytes == 4 && tree.architecture().equals("x86") ? 4 : 8;
        boolean signedChar = !tree.predefinedMacros(true).contains("#define __CHAR_UNSIGNED__ ");
        this.model = new DataModel(longBytes, longLongAlignment, signedChar, tree.isBigEndian());
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
        return setting(module, module, base, !builtIn, flags, findings);
    }

    /** Works out the setting of an object of a module; one of built-in code can be read as if it were a module. */
    Setting setting(TreeModule module, TreeObject object, boolean modular) {
        SourceFlags flags = tree.flagsFor(module, object);
        return setting(module.name(), object.modname(), object.basename(), modular, flags, flags.diagnostics());
    }

    private Setting setting(
            String module, String modname, String base, boolean modular, SourceFlags flags, List<Diagnostic> findings) {
        StringBuilder predefined = new StringBuilder(tree.objectMacros(modname, base, modular));
        for (MacroFlag flag : flags.macros()) {
            predefined.append(new MacroOption(flag.name(), flag.value()).directive());
        }
        request.macros().forEach(macro -> predefined.append(macro.directive()));
        List<String> directories = new ArrayList<>(request.includeDirectories());
        directories.addAll(tree.includeDirectories());
        List<String> own = new ArrayList<>(flags.includeDirectories());
        own.addAll(flags.systemDirectories());
        List<String> forced = new ArrayList<>(tree.forcedIncludes());
        forced.addAll(flags.forcedIncludes());
        forced.addAll(request.forcedIncludes());
        return new Setting(
                module,
                modular,
                UnitCompiler.options(
                        flags.quoteDirectories(),
                        directories,
                        own,
                        forced,
                        tree.predefinedMacros(modular),
                        predefined.toString(),
                        tree::isBuildProduct),
                request.flags(),
                findings);
    }

    @Override
    public DataModel model() {
        return model;
    }

    @Override
    public boolean repeatsAliases() {
        return tree.repeatsAliases();
    }
}
