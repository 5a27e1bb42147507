// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.headers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

/** The jars of dependencies that have headers, open for reading. Thread-safe. */
public final class HeaderArchives implements Closeable {
    private final Map<Path, ZipFile> open = new HashMap<>();

    /**
     * Opens the jars of these dependencies.
     *
     * @throws IOException with a message for the user if one of them is no jar
     */
    public HeaderArchives(List<HeaderRoot> roots) throws IOException {
        for (HeaderRoot root : roots) {
            for (HeaderPlace place : root.places()) {
                if (place instanceof HeaderPlace.Archive archive) {
                    open(root, archive.path());
                }
            }
        }
    }

    private void open(HeaderRoot root, Path path) throws IOException {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            if (zip.stream().anyMatch(entry -> entry.getName().startsWith(HeaderPlace.FOLDER + '/'))) {
                open.put(path, zip);
            } else {
                zip.close();
            }
        } catch (IOException failure) {
            close();
            throw new IOException(
                    "The jar of the dependency " + root.name() + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Reads a header of a jar; the file that comes out goes by {@code name}. */
    public Lookup read(Path archive, String header, String name) {
        ZipFile zip = open.get(archive);
        ZipEntry entry = zip == null ? null : zip.getEntry(HeaderPlace.FOLDER + '/' + header);
        if (zip == null || entry == null || entry.isDirectory()) {
            return Lookup.MISSING;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(SourceStore.MAX_FILE_BYTES + 1);
            return bytes.length > SourceStore.MAX_FILE_BYTES
                    ? new Lookup.Unreadable("It is larger than " + (SourceStore.MAX_FILE_BYTES >> 20) + " MiB")
                    : new Lookup.Found(new SourceFile(name, bytes, false));
        } catch (IOException failure) {
            return new Lookup.Unreadable("It cannot be read from " + archive + ": " + failure.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        for (ZipFile zip : open.values()) {
            zip.close();
        }
    }
}
