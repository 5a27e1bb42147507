// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modaliasc.conformance.MakefileText.Answer;

/** Finds sources that may hold id tables and may be built, by their text and that of the makefiles. */
final class TableSources {
    private static final Pattern INCLUDED_SOURCE = Pattern.compile("#\\s*include\\s*\"([^\"]+\\.c)\"");

    private final Path tree;
    private final MakefileText makefiles;
    private final String word;

    /**
     * Creates a finder.
     *
     * @param tree kernel tree
     * @param makefiles what is known of which sources are built
     * @param word what a source must mention to be looked at, such as the struct of a table
     */
    TableSources(Path tree, MakefileText makefiles, String word) {
        this.tree = tree;
        this.makefiles = makefiles;
        this.word = word;
    }

    /**
     * Returns the candidates of a directory, and of directories below it that do not count as directories of their own; sorted
     * and relative to the tree.
     */
    List<String> under(Path directory, Collection<Path> directories) throws IOException {
        Set<Path> candidates = new TreeSet<>();
        Map<Path, Set<Path>> includers = new HashMap<>();
        for (Path source : sources(directory, directories)) {
            String text = Files.readString(source, StandardCharsets.ISO_8859_1);
            if (text.contains(word)) {
                candidates.add(source);
            }
            Matcher include = INCLUDED_SOURCE.matcher(text);
            while (include.find()) {
                Path included = source.resolveSibling(include.group(1)).normalize();
                includers.computeIfAbsent(included, path -> new HashSet<>()).add(source);
            }
        }
        // An included source is rarely an object too, and alone it lacks what its includer declares before it.
        includers.forEach((included, by) -> {
            if (candidates.contains(included)) {
                candidates.addAll(by);
                if (answerFor(included) == Answer.NOT_NAMED) {
                    candidates.remove(included);
                }
            }
        });
        return candidates.stream()
                .filter(source -> answerFor(source) != Answer.NOT_BUILT)
                .map(tree::relativize)
                .map(Path::toString)
                .toList();
    }

    private Answer answerFor(Path source) {
        return makefiles.of(tree.relativize(source).toString());
    }

    private List<Path> sources(Path directory, Collection<Path> directories) throws IOException {
        List<Path> deeper = directories.stream()
                .filter(other -> other.startsWith(directory) && !other.equals(directory))
                .map(tree::resolve)
                .toList();
        try (Stream<Path> files = Files.walk(tree.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(".c"))
                    .filter(file -> deeper.stream().noneMatch(file::startsWith))
                    .toList();
        }
    }
}
