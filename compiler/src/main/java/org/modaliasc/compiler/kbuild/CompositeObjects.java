// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.kbuild.make.MakeEvaluator;

/**
 * Finds what the objects of a directory are linked from.
 *
 * <p>Mirrors suffix-search, multi-search and real-search in scripts/Makefile.lib (6.12): {@code foo.o} has parts if
 * {@code foo-objs}, {@code foo-y}, {@code foo-m} or {@code foo-} is not empty, and is made from {@code foo.c} otherwise.
 */
final class CompositeObjects {
    private static final List<String> BUILT_IN = List.of("-objs", "-y");
    private static final List<String> MODULE = List.of("-objs", "-y", "-m");
    private static final List<String> OMITTED = List.of("-m", "-", "-n");

    private final MakeEvaluator evaluator;
    private final String directory;

    /** Objects that some variable may say something about; most have none. */
    private final Set<String> stems;

    /** Takes an evaluated makefile and the path of its directory in the tree. */
    CompositeObjects(MakeEvaluator evaluator, String directory) {
        this.evaluator = evaluator;
        this.directory = directory;
        this.stems = evaluator.stems();
    }

    /** Returns the modules that the objects among {@code entries} are; entries of another kind are passed over. */
    List<KernelModule> modules(List<String> entries, ModuleState state) {
        List<KernelModule> modules = new ArrayList<>();
        for (String entry : new LinkedHashSet<>(entries)) {
            if (entry.endsWith(".o")) {
                modules.add(module(entry.substring(0, entry.length() - ".o".length()), state));
            }
        }
        return modules;
    }

    private KernelModule module(String stem, ModuleState state) {
        String path = FilePaths.resolve(directory, stem);
        if (!stems.contains(stem)) {
            return new KernelModule(path, state, List.of(path + ".o"), List.of());
        }
        Set<String> parts = parts(stem, state == ModuleState.BUILT_IN ? BUILT_IN : MODULE);
        Set<String> omitted = parts(stem, OMITTED);
        if (parts.isEmpty() && evaluator.words(stem + "-").isEmpty()) {
            parts.add(path + ".o");
        }
        omitted.removeAll(parts);
        return new KernelModule(path, state, List.copyOf(parts), List.copyOf(omitted));
    }

    private Set<String> parts(String stem, List<String> suffixes) {
        Set<String> parts = new LinkedHashSet<>();
        for (String suffix : suffixes) {
            for (String word : evaluator.words(stem + suffix)) {
                if (word.endsWith(".o")) {
                    parts.add(FilePaths.resolve(directory, word));
                }
            }
        }
        return parts;
    }
}
