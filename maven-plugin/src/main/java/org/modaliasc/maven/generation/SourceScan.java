// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.codehaus.plexus.util.MatchPatterns;
import org.modaliasc.compiler.output.OutputFile;

/** Finds the sources. */
final class SourceScan {
    private SourceScan() {}

    /**
     * Returns the sources of all directories, sorted by their paths with {@code /}, so that neither the file system nor the way in
     * which directories are listed has a say in the order.
     *
     * @throws UserMistakeException if there must be sources and are none
     */
    static List<Path> sources(SourceSettings settings, boolean needed) throws UserMistakeException, IOException {
        MatchPatterns includes = patterns(settings.includes());
        MatchPatterns excludes = patterns(settings.excludes());
        TreeMap<String, Path> found = new TreeMap<>();
        for (Path directory : settings.directories()) {
            if (Files.isDirectory(directory)) {
                Files.walkFileTree(
                        directory,
                        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                        Integer.MAX_VALUE,
                        new SimpleFileVisitor<>() {
                            @Override
                            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                                String name = directory.relativize(file).toString();
                                if (includes.matches(name, true) && !excludes.matches(name, true)) {
                                    found.put(file.toString().replace(File.separatorChar, '/'), file);
                                }
                                return FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                                if (failure instanceof FileSystemLoopException) {
                                    return FileVisitResult.CONTINUE;
                                }
                                throw new IOException(
                                        file + " cannot be read: " + OutputFile.reason(failure) + '.', failure);
                            }
                        });
            }
        }
        if (found.isEmpty() && needed) {
            throw new UserMistakeException(missing(settings));
        }
        return List.copyOf(found.values());
    }

    private static String missing(SourceSettings settings) {
        StringBuilder text = new StringBuilder("There are no sources ");
        text.append(String.join(", ", settings.includes())).append(" in ");
        text.append(String.join(
                ", ", settings.directories().stream().map(Path::toString).toList()));
        return text.append(". If there need be none, set failOnMissingSources to false.")
                .toString();
    }

    private static MatchPatterns patterns(List<String> patterns) {
        List<String> local = new ArrayList<>();
        for (String pattern : patterns) {
            local.add(pattern.replace('/', File.separatorChar).replace('\\', File.separatorChar));
        }
        return MatchPatterns.from(local);
    }
}
