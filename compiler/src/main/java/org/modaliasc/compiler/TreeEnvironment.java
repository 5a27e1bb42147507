// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.BuildProducts;
import org.modaliasc.compiler.kbuild.MacroFlag;
import org.modaliasc.compiler.kbuild.SourceFlags;
import org.modaliasc.compiler.kbuild.TreeModule;
import org.modaliasc.compiler.kbuild.TreeObject;
import org.modaliasc.compiler.kbuild.TreeSettings;
import org.modaliasc.compiler.source.SourceStore;

/** What the sources of a kernel are compiled with, when it is known what their makefiles say. Thread-safe. */
final class TreeEnvironment {
    private final CompileRequest request;
    private final TreeSettings settings;
    private final BuildProducts products;

    TreeEnvironment(CompileRequest request, TreeSettings settings, SourceStore store) {
        this.request = request;
        this.settings = settings;
        this.products = new BuildProducts(settings, store);
    }

    TreeSettings settings() {
        return settings;
    }

    /** Works out the setting of an object of a module. Built-in code publishes no tables, so it is read as if it were a module. */
    Environment.Setting setting(TreeModule module, TreeObject object, SourceFlags flags) {
        return setting(module.name(), object.modname(), object.basename(), true, flags, flags.diagnostics());
    }

    /**
     * Works out a setting.
     *
     * @param module name of the module that aliases are made for
     * @param modname what the build calls the module
     * @param base file name of the source without suffix
     */
    Environment.Setting setting(
            String module, String modname, String base, boolean modular, SourceFlags flags, List<Diagnostic> findings) {
        StringBuilder predefined = new StringBuilder(TreeSettings.objectMacros(modname, base, modular));
        for (MacroFlag flag : flags.macros()) {
            predefined.append(new MacroOption(flag.name(), flag.value()).directive());
        }
        request.macros().forEach(macro -> predefined.append(macro.directive()));
        List<String> directories = new ArrayList<>(request.includeDirectories());
        directories.addAll(settings.includeDirectories());
        List<String> own = new ArrayList<>(flags.includeDirectories());
        own.addAll(flags.systemDirectories());
        List<String> forced = new ArrayList<>(settings.forcedIncludes());
        forced.addAll(flags.forcedIncludes());
        forced.addAll(request.forcedIncludes());
        return new Environment.Setting(
                module,
                modular,
                UnitCompiler.options(
                        flags.quoteDirectories(),
                        directories,
                        own,
                        forced,
                        settings.predefinedMacros(modular),
                        predefined.toString(),
                        products::contains),
                request.flags(),
                findings);
    }
}
