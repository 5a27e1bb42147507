// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.kbuild.make.MakeDefinitions;

/** What the makefile of one directory says under one configuration. Immutable. */
final class DirectoryMakefile {
    private final String directory;
    private final List<String> builtIn;
    private final List<String> modular;
    private final Set<String> subdirectories;
    private final List<KernelModule> modules;
    private final DirectoryFlags flags;
    private final MakeDefinitions passedDown;
    private final List<Diagnostic> diagnostics;
    private final Set<String> entered = new HashSet<>();

    /** Made when it is first asked for: going through a whole tree needs it for no directory. */
    private volatile @Nullable Map<String, List<KernelModule>> owners;

    /**
     * Takes what an evaluation gave.
     *
     * @param directory path in the tree
     * @param builtIn entries of {@code obj-y} in written order, those for directories end with a slash
     * @param modular the same of {@code obj-m}, without those that are also built in
     * @param subdirectories paths in the tree of the directories it names, whether they are built or not
     * @param modules modules in the order built in, modular, disabled
     * @param flags compiler options
     * @param passedDown what the makefiles of the subdirectories begin with
     * @param diagnostics findings in the makefile
     */
    DirectoryMakefile(
            String directory,
            List<String> builtIn,
            List<String> modular,
            Set<String> subdirectories,
            List<KernelModule> modules,
            DirectoryFlags flags,
            MakeDefinitions passedDown,
            List<Diagnostic> diagnostics) {
        this.directory = directory;
        this.builtIn = List.copyOf(builtIn);
        this.modular = List.copyOf(modular);
        this.subdirectories = Set.copyOf(subdirectories);
        this.modules = List.copyOf(modules);
        this.flags = flags;
        this.passedDown = passedDown;
        this.diagnostics = List.copyOf(diagnostics);
        enter(builtIn);
        enter(modular);
    }

    private void enter(List<String> entries) {
        for (String entry : entries) {
            if (entry.endsWith("/")) {
                entered.add(FilePaths.resolve(directory, entry));
            }
        }
    }

    String directory() {
        return directory;
    }

    List<String> builtIn() {
        return builtIn;
    }

    List<String> modular() {
        return modular;
    }

    List<KernelModule> modules() {
        return modules;
    }

    DirectoryFlags flags() {
        return flags;
    }

    MakeDefinitions passedDown() {
        return passedDown;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    Set<String> subdirectories() {
        return subdirectories;
    }

    /** Tells whether a build goes into a directory from here. */
    boolean builds(String subdirectory) {
        return entered.contains(subdirectory);
    }

    /** Returns the modules that an object is or can be a part of; if some of them are built, only those. */
    List<KernelModule> owners(String object) {
        List<KernelModule> all = owners().getOrDefault(FilePaths.normalize(object), List.of());
        List<KernelModule> built = all.stream()
                .filter(module -> module.state() != ModuleState.DISABLED)
                .toList();
        return built.isEmpty() ? List.copyOf(all) : built;
    }

    private Map<String, List<KernelModule>> owners() {
        Map<String, List<KernelModule>> made = owners;
        if (made == null) {
            made = new HashMap<>();
            for (KernelModule module : modules) {
                Set<String> objects = new LinkedHashSet<>(module.objects());
                objects.addAll(module.omittedObjects());
                for (String object : objects) {
                    made.computeIfAbsent(object, absent -> new ArrayList<>()).add(module);
                }
            }
            owners = made;
        }
        return made;
    }
}
