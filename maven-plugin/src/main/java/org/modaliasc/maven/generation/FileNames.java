// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The names by which files go: a path from the project for what lies in it, an absolute path for anything else, always with
 * {@code /}.
 *
 * @param project absolute path of the project's directory
 */
record FileNames(Path project) {
    String name(Path file) {
        Path named = file.startsWith(project) ? project.relativize(file) : file;
        return named.toString().replace(File.separatorChar, '/');
    }

    /** Returns the absolute path of a file, or null if no file can have that name. */
    @Nullable
    Path path(String name) {
        try {
            return project.resolve(name);
        } catch (InvalidPathException noPath) {
            return null;
        }
    }
}
