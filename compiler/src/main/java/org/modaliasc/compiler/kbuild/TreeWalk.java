// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.source.SourceFile;

/**
 * Goes through a tree as a build does, from the top, and collects what is built.
 *
 * <p>Mirrors scripts/Makefile.build and scripts/Makefile.lib (6.12). In a directory the sub-directories of {@code obj-y} come
 * first, then {@code obj-m} in written order with its sub-directories in place; what is entered by way of {@code obj-m} alone adds
 * nothing to the kernel itself; the first mention of a module decides about its place. Not thread-safe.
 */
final class TreeWalk {
    private final KbuildMakefiles makefiles;
    private final MakefileTexts texts;
    private final ObjectSources sources;
    private final Map<String, TreeModule> modules = new LinkedHashMap<>();
    private final Map<String, TreeModule> builtIn = new LinkedHashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Set<String> entered = new HashSet<>();
    private final Set<String> enteredForKernel = new HashSet<>();
    private final Set<String> reported = new HashSet<>();

    TreeWalk(KbuildMakefiles makefiles, MakefileTexts texts, ObjectSources sources) {
        this.makefiles = makefiles;
        this.texts = texts;
        this.sources = sources;
    }

    TreeContents run() {
        DirectoryMakefile top = makefiles.at("");
        boolean listed = false;
        if (top != null) {
            enter(top, true, null);
            listed = !top.builtIn().isEmpty() || !top.modular().isEmpty();
            if (!listed) {
                List<String> directories = makefiles.topDirectories();
                directories.forEach(name -> descend(top, name + "/", true, null));
                listed = !directories.isEmpty();
            }
        }
        if (!listed) {
            String message = "Nothing at the top of the tree tells which directories are built.";
            findings.add(Diagnostic.error(KernelTree.INCOMPLETE, null, message)
                    .withHint("Name the top directory of a complete kernel source tree."));
        }
        return new TreeContents(List.copyOf(modules.values()), List.copyOf(builtIn.values()), findings);
    }

    /**
     * Enters a directory.
     *
     * @param forKernel whether what it builds for the kernel itself is wanted
     * @param symbol the symbol that decided to enter, if it is known
     */
    private void enter(DirectoryMakefile makefile, boolean forKernel, @Nullable String symbol) {
        boolean first = entered.add(makefile.directory());
        boolean firstForKernel = forKernel && enteredForKernel.add(makefile.directory());
        if (!first && !firstForKernel) {
            return;
        }
        if (first) {
            makefile.diagnostics().forEach(this::report);
        }
        GoverningSymbols symbols = texts.symbols(makefile.directory());
        for (String entry : makefile.builtIn()) {
            if (entry.endsWith("/")) {
                descend(makefile, entry, forKernel, or(symbols.of(entry), symbol));
            }
        }
        Members members = new Members(makefile, symbols, symbol);
        if (firstForKernel) {
            for (KernelModule module : makefile.modules()) {
                if (module.state() == ModuleState.BUILT_IN) {
                    builtIn.putIfAbsent(module.path(), members.describe(module));
                }
            }
        }
        if (!first) {
            return;
        }
        for (String entry : makefile.modular()) {
            if (entry.endsWith("/")) {
                descend(makefile, entry, false, or(symbols.of(entry), symbol));
            } else {
                KernelModule module = members.modular(entry);
                if (module != null) {
                    modules.putIfAbsent(module.path(), members.describe(module));
                }
            }
        }
    }

    private void descend(DirectoryMakefile from, String entry, boolean forKernel, @Nullable String symbol) {
        String directory = FilePaths.resolve(from.directory(), entry);
        DirectoryMakefile makefile = makefiles.at(directory);
        if (makefile != null) {
            enter(makefile, forKernel, symbol);
        } else if (reported.add(directory)) {
            String message =
                    "The directory `" + directory + "` is to be built, but it has no makefile that can be read.";
            findings.add(Diagnostic.error("kbuild.makefile-missing", place(from, entry), message)
                    .withHint("What this directory would add is left out."));
        }
    }

    /** What a makefile leaves out without saying so may be a driver, so a warning about it is an error here. */
    private void report(Diagnostic found) {
        boolean loses = found.severity() == Severity.WARNING && found.id().startsWith("kbuild.makefile-");
        findings.add(
                loses
                        ? new Diagnostic(
                                found.id(),
                                Severity.ERROR,
                                found.location(),
                                found.message(),
                                found.hint(),
                                found.notes())
                        : found);
    }

    private @Nullable Location place(DirectoryMakefile makefile, String entry) {
        SourceFile file = texts.file(makefile.directory());
        return file == null ? null : MakefileTexts.place(file, entry);
    }

    private static @Nullable String or(@Nullable String symbol, @Nullable String inherited) {
        return symbol == null ? inherited : symbol;
    }

    /** The modules of one directory. */
    private final class Members {
        private final DirectoryMakefile makefile;
        private final GoverningSymbols symbols;
        private final @Nullable String symbol;
        private final Map<String, KernelModule> modular = new HashMap<>();
        private final Map<String, SortedSet<String>> composites = new HashMap<>();

        Members(DirectoryMakefile makefile, GoverningSymbols symbols, @Nullable String symbol) {
            this.makefile = makefile;
            this.symbols = symbols;
            this.symbol = symbol;
            for (KernelModule module : makefile.modules()) {
                if (module.state() == ModuleState.MODULE) {
                    modular.put(module.path() + ".o", module);
                }
                if (module.state() != ModuleState.DISABLED) {
                    for (String object : module.objects()) {
                        if (!object.equals(module.path() + ".o")) {
                            composites
                                    .computeIfAbsent(object, absent -> new TreeSet<>())
                                    .add(FilePaths.fileName(module.path()));
                        }
                    }
                }
            }
        }

        @Nullable
        KernelModule modular(String entry) {
            return modular.get(FilePaths.resolve(makefile.directory(), entry));
        }

        private void unknown(String object) {
            String message = "The source of `" + object + "` is not known, because the directory `"
                    + FilePaths.parent(object) + "` cannot be read.";
            findings.add(Diagnostic.error("kbuild.source-unknown", place(makefile, FilePaths.fileName(object)), message)
                    .withHint("What this source publishes is left out."));
        }

        TreeModule describe(KernelModule module) {
            List<TreeObject> objects = new ArrayList<>();
            for (String object : module.objects()) {
                SortedSet<String> owners = composites.get(object);
                // Mirrors modname in scripts/Makefile.lib (6.12).
                ObjectSource source = sources.of(object);
                if (source == ObjectSource.UNKNOWN && reported.add(object)) {
                    unknown(object);
                }
                String modname = owners == null ? FilePaths.fileName(module.path()) : String.join(":", owners);
                objects.add(new TreeObject(object, source, modname));
            }
            String file = FilePaths.fileName(module.path()) + ".o";
            return new TreeModule(module, makefile.directory(), or(symbols.of(file), symbol), objects);
        }
    }
}
