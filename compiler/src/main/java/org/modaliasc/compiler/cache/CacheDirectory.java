// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.ContentSum;

/**
 * A directory of remembered results, one file for each request. It can be deleted at any time, and any number of processes can use
 * it at once: a file is put in place as a whole, and one that is damaged in any way counts as absent. Thread-safe.
 */
public final class CacheDirectory {
    /** Files kept; a file has some megabytes, and nobody works on more configurations in turn. */
    private static final int MOST_FILES = 16;

    /** Bytes of a value; what is longer was not written here, or would not pay: a kernel with all its drivers has some megabytes. */
    private static final int MOST_BYTES = 1 << 28;

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
            return file.isFile() ? read(file) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** Reads in pieces, which are summed up while they are in the cache of the processor. Null if it is not what was written. */
    private static @Nullable Decoder read(File file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            long length = in.length() - Long.BYTES;
            if (length <= 0 || length > MOST_BYTES) {
                return null;
            }
            byte[] value = new byte[(int) length];
            ContentSum sum = new ContentSum();
            for (int from = 0; from < value.length; from += Encoder.PIECE) {
                int size = Math.min(Encoder.PIECE, value.length - from);
                in.readFully(value, from, size);
                sum.add(value, from, size);
            }
            // The checksum of a shorter file stands somewhere else, so that this is no sum of what is before it.
            return in.readLong() == sum.value() ? new Decoder(value, 0, value.length) : null;
        }
    }

    /** Puts a value under a key. A directory that cannot be written is no mistake: the next run just takes longer. */
    public void put(String key, Encoder value) {
        // Not Files.createTempFile: it makes a generator of random numbers first, which takes longer than the writing.
        File temporary = new File(directory, key + '.' + Long.toString(System.nanoTime(), 36) + UNFINISHED);
        try {
            if (!directory.isDirectory()) {
                Files.createDirectories(directory.toPath());
            }
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
        File[] files = directory.listFiles();
        List<File> finished = new ArrayList<>();
        for (File file : files == null ? new File[0] : files) {
            if (file.getName().endsWith(SUFFIX)) {
                finished.add(file);
            } else if (file.getName().endsWith(UNFINISHED)
                    && file.lastModified() < System.currentTimeMillis() - ABANDONED) {
                delete(file.toPath());
            }
        }
        if (finished.size() > MOST_FILES) {
            dropOldest(finished);
        }
    }

    private static void dropOldest(List<File> files) {
        // Another process may touch a file between two comparisons, so each is asked once.
        record Aged(File file, long time) {}
        files.stream()
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
