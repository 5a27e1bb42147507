// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/** Files and directories to C sources. */
final class SourceFiles {
    private SourceFiles() {}

    static List<String> find(List<String> names) {
        List<String> sources = new ArrayList<>();
        for (String name : names) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                sources.addAll(below(path));
            } else {
                sources.add(name);
            }
        }
        if (sources.isEmpty()) {
            throw new AssertionFailedError("There is no C source in " + names + ".");
        }
        return sources;
    }

    private static List<String> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".c") && Files.isRegularFile(file))
                    .map(file -> file.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The directory `" + directory + "` cannot be read.", failure);
        }
    }
}
