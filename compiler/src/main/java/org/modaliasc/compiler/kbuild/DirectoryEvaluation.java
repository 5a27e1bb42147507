// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.kbuild.make.MakeEvaluator;
import org.modaliasc.compiler.kbuild.make.MakeFiles;

/**
 * Evaluates the makefile of a directory as scripts/Makefile.build and scripts/Makefile.lib do (6.12).
 *
 * <p>It is evaluated like a build inside the tree, started in the top directory: {@code srctree} is the current directory and
 * {@code src} equals {@code obj}. Only then do makefiles of all releases agree: up to 6.11 they write
 * {@code $(srctree)/$(src)}, from 6.12 on {@code $(src)}, and both are the same place below the current directory.
 */
final class DirectoryEvaluation {
    /** Variables that are empty and of the simple flavor before a makefile is read. */
    private static final List<String> CLEARED =
            List.of("obj-y", "obj-m", "lib-y", "lib-m", "subdir-y", "subdir-m", "ccflags-y", "subdir-ccflags-y");

    private static final Map<String, String> CONSTANTS = Map.of(
            "comma", ",", "empty", "", "space", " ", "quote", "\"", "squote", "'", "pound", "#", "newline", "\n");

    /** Comparisons of version numbers, which makefiles call; see scripts/Kbuild.include and scripts/Makefile.compiler. */
    private static final Map<String, String> COMPARISONS = Map.of(
            "test-ge", "$(intcmp 0$(strip $1),0$(strip $2),,y,y)",
            "test-gt", "$(intcmp 0$(strip $1),0$(strip $2),,,y)",
            "test-le", "$(call test-ge,$2,$1)",
            "test-lt", "$(call test-gt,$2,$1)",
            "gcc-min-version", "$(call test-ge,$(CONFIG_GCC_VERSION),$1)",
            "clang-min-version", "$(call test-ge,$(CONFIG_CLANG_VERSION),$1)");

    private final MakeFiles files;
    private final KernelConfig config;

    DirectoryEvaluation(MakeFiles files, KernelConfig config) {
        this.files = files;
        this.config = config;
    }

    /** Starts an evaluation in which no makefile was read yet. */
    MakeEvaluator begin(Map<String, String> environment, Diagnostics diagnostics) {
        MakeEvaluator evaluator = new MakeEvaluator(files, environment, config::makeValue, diagnostics);
        CONSTANTS.forEach(evaluator::define);
        COMPARISONS.forEach(evaluator::defineRecursive);
        return evaluator;
    }

    /** Evaluates a makefile; {@code environment} is what it inherits from that of the directory above. */
    DirectoryMakefile evaluate(String directory, String makefile, Map<String, String> environment) {
        Diagnostics diagnostics = new Diagnostics();
        MakeEvaluator evaluator = begin(environment, diagnostics);
        CLEARED.forEach(name -> evaluator.define(name, ""));
        String here = directory.isEmpty() ? "." : directory;
        evaluator.define("obj", here);
        evaluator.define("src", here);
        evaluator.read(makefile, false);
        evaluator.defineRecursive(
                "KBUILD_CFLAGS", evaluator.value("KBUILD_CFLAGS") + " " + evaluator.value("subdir-ccflags-y"));

        List<String> builtIn = evaluator.words("obj-y");
        List<String> modular = without(evaluator.words("obj-m"), builtIn);
        List<String> library = without(words(evaluator, "lib-y", "lib-m"), builtIn);
        List<String> disabled = without(without(words(evaluator, "obj-", "obj-n", "lib-"), builtIn), modular);
        CompositeObjects composites = new CompositeObjects(evaluator, directory);
        List<KernelModule> modules = new ArrayList<>();
        modules.addAll(composites.modules(builtIn, ModuleState.BUILT_IN));
        modules.addAll(composites.modules(library, ModuleState.BUILT_IN));
        modules.addAll(composites.modules(modular, ModuleState.MODULE));
        modules.addAll(composites.modules(disabled, ModuleState.DISABLED));

        Set<String> subdirectories = new LinkedHashSet<>();
        for (String entry : words(evaluator, "obj-y", "obj-m", "lib-y", "obj-", "obj-n")) {
            if (entry.endsWith("/")) {
                subdirectories.add(FilePaths.resolve(directory, entry));
            }
        }
        for (String entry : words(evaluator, "subdir-y", "subdir-m", "subdir-")) {
            subdirectories.add(FilePaths.resolve(directory, entry));
        }
        SortedMap<String, String> passedDown = evaluator.environment(environment.keySet());
        DirectoryFlags flags = DirectoryFlags.of(evaluator, directory);
        return new DirectoryMakefile(
                directory, builtIn, modular, subdirectories, modules, flags, passedDown, diagnostics.all());
    }

    private static List<String> words(MakeEvaluator evaluator, String... names) {
        List<String> words = new ArrayList<>();
        for (String name : names) {
            words.addAll(evaluator.words(name));
        }
        return words;
    }

    private static List<String> without(List<String> words, List<String> others) {
        Set<String> unwanted = Set.copyOf(new LinkedHashSet<>(others));
        return words.stream().filter(word -> !unwanted.contains(word)).toList();
    }
}
