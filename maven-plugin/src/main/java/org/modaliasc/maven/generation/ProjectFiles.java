// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.FileAccess;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.maven.freshness.ContentDigest;
import org.modaliasc.maven.headers.HeaderArchives;
import org.modaliasc.maven.headers.HeaderPlace;
import org.modaliasc.maven.headers.HeaderRoot;

/**
 * The files of a project as the compiler sees them, and a record of which ones it asked for. Thread-safe.
 *
 * <p>Files of the project go by their paths from there, so that no output depends on where the project lies or from which
 * directory Maven was started.
 */
final class ProjectFiles implements FileAccess, Closeable {
    private final FileNames names;
    private final Map<String, HeaderRoot> roots = new HashMap<>();
    private final Map<String, String> places = new ConcurrentHashMap<>();
    private final HeaderArchives archives;
    private final Map<String, String> inputs = new ConcurrentHashMap<>();
    private final Set<String> absent = ConcurrentHashMap.newKeySet();
    private final Map<String, String> directories = new ConcurrentHashMap<>();

    ProjectFiles(SourceSettings settings, FileNames names) throws IOException {
        this.names = names;
        for (HeaderRoot root : settings.dependencies()) {
            roots.put(root.name(), root);
        }
        archives = new HeaderArchives(settings.dependencies());
    }

    /** Files that were read, by their names, with the digests of their contents. */
    Map<String, String> inputs() {
        return inputs;
    }

    /** Names of files that were looked for and not there. */
    Set<String> absent() {
        return absent;
    }

    /** Directories whose names were asked for, with the digests of these. */
    Map<String, String> directories() {
        return directories;
    }

    /** Returns where a file is: its absolute path, or its path in the jar of a dependency. */
    String place(String name) {
        Path path = names.path(name);
        return places.getOrDefault(name, path == null ? name : path.toString());
    }

    @Override
    public Lookup read(String path) {
        int end = path.startsWith("<") ? path.indexOf(">/") + 1 : 0;
        HeaderRoot root = end > 0 ? roots.get(path.substring(0, end)) : null;
        return root == null ? readFromDisk(names.path(path), path) : read(root, path.substring(end + 1), path);
    }

    private Lookup read(HeaderRoot root, String header, String name) {
        Path within = Path.of(header).normalize();
        if (within.startsWith("..")) {
            return Lookup.MISSING;
        }
        for (HeaderPlace place : root.places()) {
            Lookup found = read(place, within, name);
            if (found != Lookup.MISSING) {
                return found;
            }
        }
        return Lookup.MISSING;
    }

    private Lookup read(HeaderPlace place, Path header, String name) {
        if (place instanceof HeaderPlace.Archive archive) {
            String entry = header.toString().replace(File.separatorChar, '/');
            places.put(name, archive.path() + "!/" + HeaderPlace.FOLDER + '/' + entry);
            return archives.read(archive.path(), entry, name);
        }
        Path file = ((HeaderPlace.Directory) place).path().resolve(header);
        places.put(name, file.toString());
        return readFromDisk(file, name);
    }

    private Lookup readFromDisk(@Nullable Path file, String name) {
        if (file == null) {
            return Lookup.MISSING;
        }
        Lookup found = FileAccess.disk().read(file.toString());
        if (found instanceof Lookup.Found text) {
            inputs.put(names.name(file), ContentDigest.of(text.file().bytes()));
            return new Lookup.Found(new SourceFile(name, text.file().bytes(), false));
        }
        absent.add(names.name(file));
        return found;
    }

    @Override
    public void listed(String directory) {
        Path path = names.path(directory);
        if (path != null) {
            directories.put(names.name(path), ContentDigest.ofNames(path));
        }
    }

    @Override
    public void close() throws IOException {
        archives.close();
    }
}
