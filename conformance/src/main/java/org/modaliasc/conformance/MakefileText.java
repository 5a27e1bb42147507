// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the makefiles of a tree say about a source by their text alone: which modules its object is listed for.
 *
 * <p>Nothing is evaluated. Whether a module is built is taken from the installed ones, and an object that only a variable names
 * is not found.
 */
final class MakefileText {
    /** Whether a source is part of an installed module. */
    enum Answer {
        BUILT,
        NOT_BUILT,
        NOT_NAMED
    }

    // obj-$(CONFIG_X) += a.o; a-y := b.o; a-objs := c.o; a-$(subst m,y,$(CONFIG_Y)) += d.o
    private static final Pattern LIST = Pattern.compile("(?m)^[ \t]*([\\w-]+?)-(?:y|m|objs|\\$.*?)[ \t]*[:+?]?=(.*)$");

    private final Path tree;
    private final Set<InstalledModule> installed;
    private final Map<Path, Map<String, Set<String>>> modulesOfObjects = new ConcurrentHashMap<>();

    MakefileText(Path tree, Set<InstalledModule> installed) {
        this.tree = tree;
        this.installed = Set.copyOf(installed);
    }

    /** Answers for a source that is named relative to the tree. */
    Answer of(String source) {
        Path directory = directoryOf(source);
        String file = source.substring(directory.toString().length() + 1);
        String object = file.substring(0, file.lastIndexOf('.')) + ".o";
        Set<String> modules =
                modulesOfObjects.computeIfAbsent(directory, this::read).getOrDefault(object, Set.of());
        if (modules.isEmpty()) {
            return Answer.NOT_NAMED;
        }
        return modules.stream().anyMatch(module -> installed.contains(new InstalledModule(module, directory)))
                ? Answer.BUILT
                : Answer.NOT_BUILT;
    }

    // Parts of a module may lie below the directory whose makefile lists them.
    private Path directoryOf(String source) {
        String directory = source;
        do {
            int slash = directory.lastIndexOf('/');
            if (slash < 0) {
                throw new IllegalStateException("There is no makefile above `" + source + "`.");
            }
            directory = directory.substring(0, slash);
        } while (!Files.exists(tree.resolve(directory).resolve("Makefile")));
        return Path.of(directory);
    }

    private Map<String, Set<String>> read(Path directory) {
        try {
            return parse(Files.readString(tree.resolve(directory).resolve("Makefile")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the modules that each object is listed for. */
    static Map<String, Set<String>> parse(String makefile) {
        Map<String, Set<String>> modules = new TreeMap<>();
        Matcher list = LIST.matcher(makefile.replaceAll("\\\\\r?\n", " "));
        while (list.find()) {
            for (String word : list.group(2).strip().split("\\s+")) {
                if (word.endsWith(".o")) {
                    String module = list.group(1).equals("obj") ? word : list.group(1);
                    modules.computeIfAbsent(word, object -> new HashSet<>()).add(InstalledModule.nameOf(module));
                }
            }
        }
        return modules;
    }
}
