// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A project on disk: an example that the invoker has built, or a copy to change. */
record Example(Path directory) {
    /** A time long ago: what is newer was written since. */
    private static final FileTime STAMP = FileTime.fromMillis(1_000_000_000_000L);

    /** Copies the sources of an example to a place of their own. */
    static Example copy(String name, Path target) throws IOException {
        Path source = Path.of("").toAbsolutePath().resolve(name);
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.endsWith("target")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(target.resolve(source.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, target.resolve(source.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        return new Example(target);
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    Build run(String... arguments) {
        return Maven.run(directory, arguments);
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    /** Replaces a text that must be there. */
    void edit(String name, String old, String now) throws IOException {
        String text = Files.readString(file(name));
        assertThat(text).contains(old);
        Files.writeString(file(name), text.replace(old, now));
    }

    /** Sets every file below a folder to a time long ago. */
    void stamp(String folder) throws IOException {
        for (Path file : filesBelow(folder)) {
            Files.setLastModifiedTime(file, STAMP);
        }
    }

    /** Returns the files below a folder that were written since the stamp, without those that Maven itself keeps. */
    TreeSet<String> writtenSince(String folder) throws IOException {
        TreeSet<String> written = new TreeSet<>();
        for (Path file : filesBelow(folder)) {
            if (!Files.getLastModifiedTime(file).equals(STAMP)) {
                written.add(file(folder).relativize(file).toString().replace(File.separatorChar, '/'));
            }
        }
        return written;
    }

    /** Returns the contents of the files below a folder by their paths. */
    SortedMap<String, String> contents(String folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Path file : filesBelow(folder)) {
            contents.put(
                    file(folder).relativize(file).toString().replace(File.separatorChar, '/'),
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    private List<Path> filesBelow(String folder) throws IOException {
        if (!Files.isDirectory(file(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(file(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Runs the main class of the project as its user would, and returns what it prints. */
    String runMain(String mainClass, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(file("target/classes") + File.pathSeparator + Maven.artifact("modaliasc-match-core"));
        command.add(mainClass);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
