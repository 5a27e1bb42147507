// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.kbuild.make.MakeDefinitions;
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

    /** Returns what an evaluation begins with that inherits some variables. */
    static MakeDefinitions inheriting(Map<String, String> environment) {
        return new MakeDefinitions(environment, CONSTANTS, COMPARISONS);
    }

    /** Starts an evaluation in which no makefile was read yet. */
    MakeEvaluator begin(MakeDefinitions given, Diagnostics diagnostics) {
        return new MakeEvaluator(files, given, config::makeValue, diagnostics);
    }

    /** Evaluates a makefile; {@code given} is what that of the directory above passes down. */
    DirectoryMakefile evaluate(String directory, String makefile, MakeDefinitions given) {
        Diagnostics diagnostics = new Diagnostics();
        MakeEvaluator evaluator = begin(given, diagnostics);
        for (String name : CLEARED) {
            evaluator.define(name, "");
        }
        String here = directory.isEmpty() ? "." : directory;
        evaluator.define("obj", here);
        evaluator.define("src", here);
        evaluator.read(makefile, false);
        String below = evaluator.value("subdir-ccflags-y");
        if (!below.isEmpty()) {
            evaluator.defineRecursive("KBUILD_CFLAGS", evaluator.value("KBUILD_CFLAGS") + " " + below);
        }

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
        MakeDefinitions passedDown = evaluator.passedDown();
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
        if (words.isEmpty() || others.isEmpty()) {
            return words;
        }
        Set<String> unwanted = new HashSet<>(others);
        List<String> wanted = new ArrayList<>();
        for (String word : words) {
            if (!unwanted.contains(word)) {
                wanted.add(word);
            }
        }
        return wanted;
    }
}
