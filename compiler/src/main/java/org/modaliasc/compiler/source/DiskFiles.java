// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads files from disk. Thread-safe. */
final class DiskFiles implements FileAccess {
    /**
     * Whether directories are there in which a file was looked for in vain. Most are not, and a kernel's sources look for hundreds of
     * files in the same ones.
     */
    private final Map<String, Boolean> directories = new ConcurrentHashMap<>();

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
        try (InputStream in = new FileInputStream(file)) {
            // The open file knows its length without another way through the directories; a pipe does not.
            if (in.available() > SourceStore.MAX_FILE_BYTES) {
                return tooLarge();
            }
            byte[] bytes = in.readNBytes(SourceStore.MAX_FILE_BYTES + 1);
            return bytes.length > SourceStore.MAX_FILE_BYTES
                    ? tooLarge()
                    : new Lookup.Found(new SourceFile(path, bytes, false));
        } catch (IOException failure) {
            return new Lookup.Unreadable("It cannot be read: " + reason(failure, path));
        }
    }

    private static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash + 1);
    }

    private boolean isThere(String directory) {
        return directories.computeIfAbsent(directory, name -> new File(name).exists());
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
