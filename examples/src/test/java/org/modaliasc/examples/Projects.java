// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test copies of examples in a directory of its own below that of the build, where they stay to be looked at. */
final class Projects implements BeforeEachCallback {
    private Path directory = Path.of("");

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        directory = Path.of(System.getProperty("examples.projects"), "changed")
                .resolve(context.getRequiredTestClass().getSimpleName())
                .resolve(context.getRequiredTestMethod().getName());
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(directory);
    }

    Example copy(String example) throws IOException {
        return copy(example, example);
    }

    Example copy(String example, String name) throws IOException {
        return Example.copy(example, directory.resolve(name));
    }

    /** Makes a directory with nothing in it. */
    Example empty(String name) throws IOException {
        return new Example(Files.createDirectories(directory.resolve(name)));
    }
}
