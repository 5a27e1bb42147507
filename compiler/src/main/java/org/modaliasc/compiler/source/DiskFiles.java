// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads files from disk. Thread-safe. */
final class DiskFiles implements FileAccess {
    /** Nearly all files of a kernel are smaller. */
    private static final int BUFFER_BYTES = 1 << 17;

    /**
     * Whether directories are there in which a file was looked for in vain. Most are not, and a kernel's sources look for hundreds of
     * files in the same ones.
     */
    private final Map<String, Boolean> directories = new ConcurrentHashMap<>();

    private final ThreadLocal<byte[]> buffer = new ThreadLocal<>() {
        @Override
        protected byte[] initialValue() {
            return new byte[BUFFER_BYTES];
        }
    };

    // java.io.File rather than java.nio: a cold start looks up thousands of paths that do not exist, and NIO reports
    // each by an exception.
    @Override
    public Lookup read(String path) {
        String directory = directory(path);
        if (path.indexOf('\0') >= 0 || Boolean.FALSE.equals(directories.get(directory))) {
            return Lookup.MISSING;
        }
        File file = new File(path);
        if (!file.isFile() && (!isThere(directory) || !file.exists() || file.isDirectory())) {
            return Lookup.MISSING;
        }
        return open(path);
    }

    /** Reads a file whose name is in a listing of its directory; it may all the same be a directory or a link to nothing. */
    Lookup readListed(String path) {
        Lookup lookup = open(path);
        if (lookup instanceof Lookup.Found) {
            return lookup;
        }
        File file = new File(path);
        return file.exists() && !file.isDirectory() ? lookup : Lookup.MISSING;
    }

    private Lookup open(String path) {
        try (InputStream in = new FileInputStream(path)) {
            byte[] bytes = buffer.get();
            // Asking for the length first would be more calls of the system than reading until nothing comes.
            int length = in.readNBytes(bytes, 0, bytes.length);
            while (length == bytes.length && length <= SourceStore.MAX_FILE_BYTES) {
                // A pipe does not know what is to come, and methods that read all at once ask for a position, which it
                // does not have either.
                long more = Math.max(in.available() + 1L, length);
                bytes = Arrays.copyOf(bytes, (int) Math.min(length + more, SourceStore.MAX_FILE_BYTES + 1L));
                length += in.readNBytes(bytes, length, bytes.length - length);
            }
            return length > SourceStore.MAX_FILE_BYTES
                    ? tooLarge()
                    : new Lookup.Found(new SourceFile(path, Arrays.copyOf(bytes, length), false));
        } catch (IOException failure) {
            return new Lookup.Unreadable("It cannot be read: " + reason(failure, path));
        }
    }

    private static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash + 1);
    }

    private boolean isThere(String directory) {
        Boolean known = directories.get(directory);
        if (known == null) {
            known = new File(directory).exists();
            directories.put(directory, known);
        }
        return known;
    }

    private static Lookup tooLarge() {
        return new Lookup.Unreadable("It is larger than " + (SourceStore.MAX_FILE_BYTES >> 20) + " MiB");
    }

    private static String reason(IOException failure, String path) {
        String message = failure.getMessage();
        if (message == null) {
            return failure.getClass().getSimpleName();
        }
        String prefix = path + " (";
        return message.startsWith(prefix) && message.endsWith(")")
                ? message.substring(prefix.length(), message.length() - 1)
                : message;
    }
}
