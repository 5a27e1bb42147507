// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codehaus.plexus.util.MatchPatterns;
import org.modaliasc.compiler.output.OutputFile;

/** Finds the sources. */
final class SourceScan {
    private final Path root;
    private final MatchPatterns includes;
    private final MatchPatterns excludes;
    private final Map<String, Path> found;

    private SourceScan(Path root, MatchPatterns includes, MatchPatterns excludes, Map<String, Path> found) {
        this.root = root;
        this.includes = includes;
        this.excludes = excludes;
        this.found = found;
    }

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
                new SourceScan(directory, includes, excludes, found).scan(directory.toFile(), List.of());
            }
        }
        if (found.isEmpty() && needed) {
            throw new UserMistakeException(missing(settings));
        }
        return List.copyOf(found.values());
    }

    /**
     * Adds the sources below a directory. Links are followed, but not into a directory that lies around them.
     *
     * <p>With {@code java.io}: to walk a tree with {@code java.nio} loads twenty classes first, which takes longer.
     */
    private void scan(File directory, List<File> around) throws IOException {
        File real = directory.getCanonicalFile();
        if (around.contains(real)) {
            return;
        }
        File[] files = directory.listFiles();
        if (files == null) {
            throw unreadable(directory);
        }
        List<File> within = new ArrayList<>(around);
        within.add(real);
        for (File file : files) {
            if (file.isDirectory()) {
                scan(file, within);
            } else {
                Path path = file.toPath();
                String name = root.relativize(path).toString();
                if (includes.matches(name, true) && !excludes.matches(name, true)) {
                    found.put(path.toString().replace(File.separatorChar, '/'), path);
                }
            }
        }
    }

    /** {@code java.nio} says why. */
    private static IOException unreadable(File directory) {
        try {
            Files.newDirectoryStream(directory.toPath()).close();
            return new IOException(directory + " cannot be read.");
        } catch (IOException failure) {
            return new IOException(directory + " cannot be read: " + OutputFile.reason(failure) + '.', failure);
        }
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
