// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which sources the operands of a command name: files, or directories for all C files below them. */
final class SourcePaths {
    private SourcePaths() {}

    /**
     * Returns the sources in the order of the operands, those of a directory by their names.
     *
     * @param tree the kernel that names are looked for in which do not exist otherwise, or null
     * @throws IOException if a directory cannot be read, or holds no source
     */
    static List<String> of(List<String> operands, @Nullable String tree) throws IOException {
        List<String> sources = new ArrayList<>();
        for (String operand : operands) {
            Path found = find(operand, tree);
            if (found != null && Files.isDirectory(found)) {
                List<String> below = below(found);
                if (below.isEmpty()) {
                    throw new IOException("There is no C source below `" + operand + "`.");
                }
                sources.addAll(below);
            } else {
                sources.add(found == null ? operand : found.toString());
            }
        }
        return sources;
    }

    private static List<String> below(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".c") && Files.isRegularFile(file))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException failure) {
            throw new IOException("`" + directory + "` cannot be read.", failure);
        }
    }

    private static @Nullable Path find(String operand, @Nullable String tree) {
        Path plain = path(operand);
        if (tree == null || plain == null || plain.isAbsolute() || Files.exists(plain)) {
            return plain;
        }
        Path below = path(tree + "/" + operand);
        return below != null && Files.exists(below) ? below : plain;
    }

    private static @Nullable Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException noPath) {
            return null;
        }
    }
}
