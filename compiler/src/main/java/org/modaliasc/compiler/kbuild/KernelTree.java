// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.kbuild.make.MakeFiles;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;
import org.modaliasc.compiler.table.DataModel;

/**
 * The sources of a kernel under one configuration, for one architecture. Nothing needs to have been built in them.
 *
 * <p>Paths are returned absolute with {@code /} between their parts. Immutable and thread-safe.
 */
public final class KernelTree {
    /** Identifies what is said of a tree that lacks something and can be compiled all the same. */
    public static final String INCOMPLETE = "kbuild.tree-incomplete";

    private final MakeFiles files;
    private final KernelConfig config;
    private final Architecture architecture;
    private final KernelRelease release;
    private final KbuildMakefiles makefiles;
    private final SourcePaths paths;
    private final SourceStore store;
    private final TreeSettings settings;

    /** What command lines without a finding mean; thousands of objects have the same one. */
    private final Map<String, SourceFlags> flagsOf = new ConcurrentHashMap<>();

    KernelTree(
            String directory,
            KernelConfig config,
            Architecture architecture,
            KernelRelease release,
            SourceStore store) {
        this.files = new MakeFiles(directory, store);
        this.config = config;
        this.architecture = architecture;
        this.release = release;
        Map<String, String> environment = BuildEnvironment.of(directory, architecture, release);
        TreeFlags flags = TreeFlags.of(files, config, environment);
        GeneratedHeaders headers = new GeneratedHeaders(files, architecture, config, release, environment);
        this.makefiles = new KbuildMakefiles(files, config, flags.environment());
        this.paths = new SourcePaths(directory);
        this.store = store;
        String modularMacros = predefinedMacros(flags.modular(), true);
        this.settings = new TreeSettings(
                files.absolute(""),
                flags.modular().includeDirectories(),
                flags.modular().forcedIncludes().stream().filter(files::isFile).toList(),
                modularMacros,
                predefinedMacros(flags.builtIn(), false),
                headers.supplied(),
                headers.built(),
                model(modularMacros),
                // Mirrors module_alias_printf (scripts/mod/file2alias.c, 6.13), which leaves out what is there already.
                !release.atLeast(6, 13));
    }

    /**
     * Opens a tree. One that lacks something is opened all the same and answers as far as it can.
     *
     * @param directory top directory of the tree
     * @param config configuration
     * @param architecture name of the kernel or of a distribution for it, null to take it from the configuration
     * @param store where files are read from
     * @param diagnostics takes what is wrong with the tree
     */
    public static KernelTree open(
            String directory,
            KernelConfig config,
            @Nullable String architecture,
            SourceStore store,
            Diagnostics diagnostics) {
        return new TreeOpening(directory, config, store, diagnostics).open(architecture);
    }

    /** Returns what every source is compiled with. */
    public TreeSettings settings() {
        return settings;
    }

    private DataModel model(String macros) {
        int longBytes = config.isBuiltIn("CONFIG_64BIT") ? 8 : 4;
        int longLongAlignment = longBytes == 4 && architecture.name().equals("x86") ? 4 : 8;
        boolean signedChar = !macros.contains("#define __CHAR_UNSIGNED__ ");
        return new DataModel(longBytes, longLongAlignment, signedChar, architecture.bigEndian(config));
    }

    private String predefinedMacros(SourceFlags options, boolean module) {
        MacroText text = new MacroText();
        CompilerMacros.write(text, architecture, config, release);
        BuildMacros.write(text, config, module);
        options.macros().forEach(text::flag);
        return text.toString();
    }

    /** Returns what the makefiles add for one source; nothing for a source that no makefile builds. */
    public SourceFlags flagsFor(String source) {
        String object = paths.object(source);
        KbuildMakefiles.Builder builder = makefiles.builder(object);
        boolean foreign = FilePaths.isAbsolute(object)
                && (builder == null || builder.modules().isEmpty());
        if (builder == null || foreign) {
            return SourceFlags.NONE;
        }
        boolean builtIn = builder.modules().stream().anyMatch(module -> module.state() == ModuleState.BUILT_IN);
        DirectoryMakefile makefile = builder.makefile();
        List<Diagnostic> findings = new ArrayList<>(makefile.diagnostics());
        findings.addAll(makefile.flags().diagnostics(object));
        return CompilerFlags.of(makefile.flags().commandLine(object, !builtIn), files, findings);
    }

    /** Returns the modules that a source is, or under another configuration would be, a part of. */
    public List<KernelModule> modulesContaining(String source) {
        KbuildMakefiles.Builder builder = makefiles.builder(paths.object(source));
        return builder == null ? List.of() : builder.modules();
    }

    /** Returns the name of the one module that a source belongs to; null if there is none or more than one. */
    public @Nullable String moduleNameOf(String source) {
        List<String> names = modulesContaining(source).stream()
                .map(KernelModule::name)
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : null;
    }

    /** Returns the modules that the makefile of a directory builds, those of the kernel itself first. */
    public List<KernelModule> modulesOf(String directory) {
        DirectoryMakefile makefile = makefiles.at(paths.inTree(directory));
        List<KernelModule> modules = new ArrayList<>(makefile == null ? List.of() : makefile.modules());
        modules.removeIf(module -> module.state() == ModuleState.DISABLED);
        return List.copyOf(modules);
    }

    /** Goes through the whole tree and returns all that is built. */
    public TreeContents contents() {
        return new TreeWalk(makefiles, new MakefileTexts(makefiles, files, store), new ObjectSources(files)).run();
    }

    /** Returns what the makefiles add for one object of a module that {@link #contents} gave. */
    public SourceFlags flagsFor(TreeModule module, TreeObject object) {
        DirectoryMakefile makefile = makefiles.at(module.directory());
        if (makefile == null) {
            return SourceFlags.NONE;
        }
        boolean modular = module.module().state() == ModuleState.MODULE;
        String commandLine = makefile.flags().commandLine(object.path(), modular);
        List<Diagnostic> findings = makefile.flags().diagnostics(object.path());
        return findings.isEmpty()
                ? flagsOf.computeIfAbsent(commandLine, line -> CompilerFlags.of(line, files, findings))
                : CompilerFlags.of(commandLine, files, findings);
    }

    /** Returns the absolute path of a tree as the results name it. */
    public static String absolutePath(String directory) {
        return SourcePaths.absolute(directory);
    }

    /** Returns what shows that a configuration was made for another release than that of this tree. */
    public List<Diagnostic> findingsAbout(SourceFile configuration) {
        return new ConfigRelease(configuration, files).findings(release);
    }
}
