// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceStore;

/** Where includes are searched. Answers are remembered, because all units ask for the same headers. Thread-safe. */
final class IncludePath {
    /**
     * A file found.
     *
     * @param directory index in the path where the search ended, -1 for the directory of the including file
     */
    record Hit(Lookup lookup, int directory) {}

    private static final Hit NOTHING = new Hit(Lookup.MISSING, -1);

    private final SourceStore store;
    private final List<String> directories;
    private final int firstAngled;
    private final Map<String, Hit> known = new ConcurrentHashMap<>();

    /**
     * Creates a path.
     *
     * @param quoteOnly directories for names in quotes only
     * @param directories directories for all names, searched after those
     */
    IncludePath(SourceStore store, List<String> quoteOnly, List<String> directories) {
        this.store = store;
        this.firstAngled = quoteOnly.size();
        this.directories = java.util.stream.Stream.concat(quoteOnly.stream(), directories.stream())
                .toList();
    }

    /** Searches as {@code #include} does. */
    Hit find(HeaderName name, String includingDirectory) {
        String key = (name.quoted() ? includingDirectory : "\n") + '\0' + name.name();
        return known.computeIfAbsent(key, unused -> search(name, includingDirectory));
    }

    /** Searches as {@code #include_next} does: behind the directory in which the including file was found. */
    Hit findNext(HeaderName name, int directory) {
        return search(name.name(), Math.max(directory + 1, firstAngled));
    }

    private Hit search(HeaderName name, String includingDirectory) {
        if (name.name().startsWith("/")) {
            return new Hit(store.lookup(name.name()), -1);
        }
        if (name.quoted()) {
            Lookup beside = store.lookup(path(includingDirectory, name.name()));
            if (!(beside instanceof Lookup.Missing)) {
                return new Hit(beside, -1);
            }
        }
        return search(name.name(), name.quoted() ? 0 : firstAngled);
    }

    private Hit search(String name, int from) {
        for (int i = from; i < directories.size(); i++) {
            Lookup lookup = store.lookup(path(directories.get(i), name));
            if (!(lookup instanceof Lookup.Missing)) {
                return new Hit(lookup, i);
            }
        }
        return NOTHING;
    }

    /** Joins and shortens, so that a header reached by two ways is one file. */
    private static String path(String directory, String name) {
        String joined =
                directory.isEmpty() ? name : directory.endsWith("/") ? directory + name : directory + '/' + name;
        if (!joined.contains("./") && !joined.contains("//")) {
            return joined;
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : joined.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return (joined.startsWith("/") ? "/" : "") + String.join("/", parts);
    }
}
