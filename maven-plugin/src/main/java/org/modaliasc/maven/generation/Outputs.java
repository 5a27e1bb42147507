// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.modaliasc.compiler.output.OutputFile;

/** Writes the files of a run and removes those of earlier runs that nothing makes any more. */
final class Outputs {
    private final Path directory;
    private final List<Path> written = new ArrayList<>();
    private final List<Path> removed = new ArrayList<>();

    Outputs(Path directory) {
        this.directory = directory;
    }

    /** Files whose contents are new. */
    List<Path> written() {
        return written;
    }

    List<Path> removed() {
        return removed;
    }

    /** Writes each file as a whole or not at all; one that has its content already is not touched. */
    void write(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            Path file = directory.resolve(each.getKey());
            try {
                if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), each.getValue())) {
                    Files.createDirectories(file.getParent());
                    OutputFile.write(file, each.getValue());
                    written.add(file);
                }
            } catch (FileAlreadyExistsException inTheWay) {
                throw new IOException(inTheWay.getFile() + " is in the way: it is no directory.", inTheWay);
            } catch (IOException failure) {
                throw new IOException(file + " cannot be written: " + OutputFile.reason(failure) + '.', failure);
            }
        }
    }

    /** Removes what a build that was killed left beside these files. */
    void removeUnfinished(Collection<Path> files) throws IOException {
        Set<Path> directories = new TreeSet<>();
        files.forEach(file -> directories.add(file.getParent()));
        for (Path folder : directories) {
            if (Files.isDirectory(folder)) {
                OutputFile.removeUnfinished(folder);
            }
        }
    }

    /** Removes a file, and the directories below that of the outputs which it leaves empty. */
    void remove(Path file) throws IOException {
        try {
            if (Files.deleteIfExists(file)) {
                removed.add(file);
            }
            Path parent = file.getParent();
            while (parent != null && parent.startsWith(directory) && !parent.equals(directory)) {
                Files.delete(parent);
                parent = parent.getParent();
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException done) {
            return;
        } catch (IOException failure) {
            throw new IOException(file + " cannot be removed: " + OutputFile.reason(failure) + '.', failure);
        }
    }
}
