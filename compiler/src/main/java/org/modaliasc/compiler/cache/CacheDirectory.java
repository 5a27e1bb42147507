// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
    private static final String UNFINISHED = ".unfinished";

    /** Age in milliseconds from which on nobody is writing an unfinished file any more: who did was killed. */
    private static final long ABANDONED = 3_600_000;

    private final File directory;

    /** Names a directory; it is made when something is first put into it. */
    public CacheDirectory(Path directory) {
        this.directory = directory.toFile();
    }

    /** Returns what was put under a key; null if there is nothing or nothing that can be trusted. */
    public @Nullable Decoder get(String key) {
        File file = file(key);
        try {
            byte[] stored = file.isFile() ? Files.readAllBytes(file.toPath()) : new byte[0];
            int length = stored.length - Long.BYTES;
            // The checksum of a shorter file stands somewhere else, so that this is no sum of what is before it.
            return length > 0 && ByteBuffer.wrap(stored).getLong(length) == Sightings.content(stored, length)
                    ? new Decoder(stored, 0, length)
                    : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** Puts a value under a key. A directory that cannot be written is no mistake: the next run just takes longer. */
    public void put(String key, Encoder value) {
        // Not Files.createTempFile: it makes a generator of random numbers first, which takes longer than the writing.
        File temporary = new File(directory, key + '.' + Long.toString(System.nanoTime(), 36) + UNFINISHED);
        try {
            Files.createDirectories(directory.toPath());
            if (!temporary.createNewFile()) {
                return;
            }
            try (OutputStream out = new FileOutputStream(temporary)) {
                value.writeTo(out);
            }
            Files.move(
                    temporary.toPath(),
                    file(key).toPath(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            prune();
        } catch (IOException | SecurityException failure) {
            delete(temporary.toPath());
        }
    }

    private void prune() {
        File[] unfinished = directory.listFiles((folder, name) -> name.endsWith(UNFINISHED));
        for (File file : unfinished == null ? new File[0] : unfinished) {
            if (file.lastModified() < System.currentTimeMillis() - ABANDONED) {
                delete(file.toPath());
            }
        }
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
