// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads files from disk. */
final class DiskFiles {
    private DiskFiles() {}

    // java.io.File rather than java.nio: a cold start looks up thousands of paths that do not exist, and NIO reports
    // each by an exception.
    static Lookup read(String path) {
        if (path.indexOf('\0') >= 0) {
            return Lookup.MISSING;
        }
        File file = new File(path);
        if (!file.isFile() && (!file.exists() || file.isDirectory())) {
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
