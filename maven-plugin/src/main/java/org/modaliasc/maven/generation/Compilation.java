// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.GenerateRequest;
import org.modaliasc.compiler.GenerateResult;
import org.modaliasc.compiler.KernelSource;
import org.modaliasc.compiler.MacroOption;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.bus.OverrideFlag;
import org.modaliasc.maven.headers.HeaderRoot;

/** Hands the sources to the compiler. Nothing else here needs its classes, so a build without changes never loads them. */
final class Compilation {
    private final SourceSettings settings;
    private final FileNames names;
    private final TableCompiler compiler;
    private final List<Path> sources;

    Compilation(SourceSettings settings, List<Path> sources, FileNames names, ProjectFiles files) {
        this.settings = settings;
        this.sources = sources;
        this.names = names;
        this.compiler = new TableCompiler(files);
    }

    CompileResult aliases() {
        return compiler.compile(request());
    }

    GenerateResult matchers(Product.Matchers wanted) {
        return compiler.generate(new GenerateRequest(
                request(), wanted.packageName(), wanted.classNames(), wanted.mergedName(), wanted.command()));
    }

    private CompileRequest request() {
        List<MacroOption> macros = new ArrayList<>();
        for (String name : settings.undefines()) {
            macros.add(MacroOption.undefine(name));
        }
        for (String text : settings.defines()) {
            macros.add(MacroOption.define(text));
        }
        List<String> directories = new ArrayList<>(named(settings.includeDirectories()));
        for (HeaderRoot root : settings.dependencies()) {
            directories.add(root.name());
        }
        return CompileRequest.of(named(sources))
                .includeDirectories(directories)
                .macros(macros)
                .forcedIncludes(named(settings.forcedIncludes()))
                .moduleName(settings.moduleName())
                .kernel(kernel())
                .buses(Set.copyOf(settings.buses()))
                .overrideFlags(overrideFlags(settings))
                .build();
    }

    static List<OverrideFlag> overrideFlags(SourceSettings settings) {
        List<OverrideFlag> flags = new ArrayList<>();
        for (String text : settings.overrideFlags()) {
            flags.add(OverrideFlag.parse(text));
        }
        return flags;
    }

    private @Nullable KernelSource kernel() {
        SourceSettings.KernelSettings kernel = settings.kernel();
        return kernel == null
                ? null
                : new KernelSource(absolute(kernel.tree()), absolute(kernel.config()), kernel.architecture());
    }

    /** A kernel's makefiles are found by the absolute paths of its sources; without a kernel the short names serve better. */
    private List<String> named(List<Path> files) {
        List<String> named = new ArrayList<>();
        for (Path file : files) {
            named.add(settings.kernel() == null ? names.name(file) : absolute(file));
        }
        return named;
    }

    private static String absolute(Path file) {
        return file.toString().replace(File.separatorChar, '/');
    }
}
