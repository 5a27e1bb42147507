// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.kbuild.make.MakeDefinitions;
import org.modaliasc.compiler.kbuild.make.MakeEvaluator;
import org.modaliasc.compiler.kbuild.make.MakeFiles;

/**
 * The makefiles of a tree, each evaluated at most a few times and then remembered. Thread-safe.
 *
 * <p>Directories are named by their path in the tree; those of a driver outside the tree by their absolute path.
 */
final class KbuildMakefiles {
    /** The makefile that builds an object, with the modules it is a part of there. */
    record Builder(DirectoryMakefile makefile, List<KernelModule> modules) {}

    private final MakeFiles files;
    private final MakeDefinitions given;
    private final DirectoryEvaluation evaluation;
    private final Map<String, DirectoryMakefile> known = new ConcurrentHashMap<>();

    /** Paths of the makefiles by their directories, empty for one that has none. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    /** Takes the variables that the top makefile passes down. */
    KbuildMakefiles(MakeFiles files, KernelConfig config, Map<String, String> environment) {
        this.files = files;
        this.given = DirectoryEvaluation.inheriting(environment);
        this.evaluation = new DirectoryEvaluation(files, config);
    }

    /**
     * Returns the directories that the top Makefile begins with, for trees whose top Kbuild lists none, in the order of a build.
     *
     * <p>Mirrors vmlinux-dirs in the top Makefile (5.10), which was there until the top Kbuild took over (6.1).
     */
    List<String> topDirectories() {
        // What is asked of the compiler and the machine is not answered, and no directory depends on it.
        MakeEvaluator evaluator = evaluation.begin(given, new Diagnostics());
        // Without it the makefile would do nothing but start make again.
        evaluator.define("MAKEFLAGS", "rR --no-print-directory");
        evaluator.read("Makefile", true);
        return evaluator.words("vmlinux-dirs");
    }

    /** Returns the makefile of a directory, or null if it has none that lists objects. */
    @Nullable
    DirectoryMakefile at(String directory) {
        DirectoryMakefile makefile = known.get(directory);
        if (makefile != null) {
            return makefile;
        }
        String file = file(directory);
        if (file == null) {
            return null;
        }
        DirectoryMakefile parent = parent(directory);
        makefile = evaluation.evaluate(directory, file, parent == null ? given : parent.passedDown());
        DirectoryMakefile earlier = known.putIfAbsent(directory, makefile);
        return earlier == null ? makefile : earlier;
    }

    /**
     * Finds the makefile that builds an object: that of its directory, else the nearest above that lists it, else one beside
     * those, else the nearest that there is. A makefile that leaves the object out counts only if no other one lists it.
     */
    @Nullable
    Builder builder(String object) {
        Builder best = null;
        for (String at = above(object); at != null; at = above(at)) {
            best = better(best, at(at), object);
            if (isBuilt(best)) {
                return best;
            }
        }
        for (String at = above(object); at != null && !at.isEmpty(); at = above(at)) {
            DirectoryMakefile makefile = at(at);
            for (String beside : makefile == null ? List.<String>of() : List.copyOf(makefile.subdirectories())) {
                Builder found = better(null, at(beside), object);
                if (found != null && !found.modules.isEmpty()) {
                    best = better(best, found.makefile, object);
                }
            }
            if (isBuilt(best)) {
                return best;
            }
        }
        return best;
    }

    private @Nullable Builder better(@Nullable Builder best, @Nullable DirectoryMakefile makefile, String object) {
        if (makefile == null) {
            return best;
        }
        Builder found = new Builder(makefile, makefile.owners(object));
        boolean replaces = best == null || (best.modules.isEmpty() && !found.modules.isEmpty()) || isBuilt(found);
        return replaces ? found : best;
    }

    private boolean isBuilt(@Nullable Builder builder) {
        return builder != null
                && builder.modules.stream().anyMatch(module -> module.state() != ModuleState.DISABLED)
                && isEntered(builder.makefile.directory());
    }

    /** Tells whether a build goes into a directory; where it begins is not told by a makefile of this kind. */
    private boolean isEntered(String directory) {
        String above = FilePaths.parent(directory);
        if (above.isEmpty() || above.equals("arch") || FilePaths.isAbsolute(directory)) {
            return true;
        }
        DirectoryMakefile parent = parent(directory);
        return parent != null && parent.builds(directory) && isEntered(parent.directory());
    }

    /** Returns the makefile that a build comes from into a directory: the nearest above that names it. */
    private @Nullable DirectoryMakefile parent(String directory) {
        DirectoryMakefile nearest = null;
        for (String at = above(directory); at != null; at = above(at)) {
            DirectoryMakefile makefile = at(at);
            if (makefile != null && makefile.subdirectories().contains(directory)) {
                return makefile;
            }
            nearest = nearest == null ? makefile : nearest;
        }
        return nearest;
    }

    /** Returns the directory above a path; null above the top, and outside the tree where the makefiles end. */
    private @Nullable String above(String path) {
        if (path.isEmpty()) {
            return null;
        }
        String directory = FilePaths.parent(path);
        return FilePaths.isAbsolute(path) && (directory.isEmpty() || file(directory) == null) ? null : directory;
    }

    /** Returns the path of the makefile of a directory, or null if it has none. */
    @Nullable
    String file(String directory) {
        String name = names.computeIfAbsent(directory, this::find);
        return name.isEmpty() ? null : name;
    }

    // The top makefile and those of architectures steer the build; objects are listed by a Kbuild beside them.
    private String find(String directory) {
        boolean steers = directory.isEmpty() || FilePaths.parent(directory).equals("arch");
        for (String name : steers ? List.of("Kbuild") : List.of("Kbuild", "Makefile")) {
            String path = directory.isEmpty() ? name : directory + "/" + name;
            // A listing of the directory is asked for in any case, to find its sources.
            if (files.exists(path) && files.isMakefile(path)) {
                return path;
            }
        }
        return "";
    }
}
