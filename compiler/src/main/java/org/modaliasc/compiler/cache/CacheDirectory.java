// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.Sightings;

/**
 * A directory of remembered results, one file for each request. It can be deleted at any time, and any number of processes can use
 * it at once: a file is put in place as a whole, and one that is damaged in any way counts as absent. Thread-safe.
 */
public final class CacheDirectory {
    /** Files kept; a file has some megabytes, and nobody works on more configurations in turn. */
    private static final int MOST_FILES = 16;

    private static final String SUFFIX = ".tree";
    private static final int HEADER = Long.BYTES + Integer.BYTES;

    private final File directory;

    /** Names a directory; it is made when something is first put into it. */
    public CacheDirectory(Path directory) {
        this.directory = directory.toFile();
    }

    /** Returns what was put under a key; null if there is nothing or nothing that can be trusted. */
    public byte @Nullable [] get(String key) {
        File file = file(key);
        try {
            byte[] stored = file.isFile() ? Files.readAllBytes(file.toPath()) : new byte[0];
            if (stored.length < HEADER) {
                return null;
            }
            ByteBuffer header = ByteBuffer.wrap(stored);
            long sum = header.getLong();
            byte[] value = Arrays.copyOfRange(stored, HEADER, stored.length);
            return header.getInt() == value.length && sum == Sightings.content(value, value.length) ? value : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** Puts a value under a key. A directory that cannot be written is no mistake: the next run just takes longer. */
    public void put(String key, byte[] value) {
        Path temporary = null;
        try {
            Files.createDirectories(directory.toPath());
            temporary = Files.createTempFile(directory.toPath(), ".modaliasc", ".tmp");
            byte[] stored = ByteBuffer.allocate(HEADER + value.length)
                    .putLong(Sightings.content(value, value.length))
                    .putInt(value.length)
                    .put(value)
                    .array();
            Files.write(temporary, stored);
            Files.move(temporary, file(key).toPath(), StandardCopyOption.REPLACE_EXISTING);
            prune();
        } catch (IOException | SecurityException failure) {
            delete(temporary);
        }
    }

    private void prune() {
        File[] files = directory.listFiles((folder, name) -> name.endsWith(SUFFIX));
        if (files == null || files.length <= MOST_FILES) {
            return;
        }
        // Another process may touch a file between two comparisons, so each is asked once.
        record Aged(File file, long time) {}
        Arrays.stream(files)
                .map(file -> new Aged(file, file.lastModified()))
                .sorted(Comparator.comparingLong(Aged::time).reversed())
                .skip(MOST_FILES)
                .forEach(old -> delete(old.file.toPath()));
    }

    private static void delete(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException stays) {
            // What cannot be deleted is dropped by a later run.
            return;
        }
    }

    private File file(String key) {
        return new File(directory, key + SUFFIX);
    }
}
