// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceStore;

/** Where includes are searched. Answers are remembered, because all units ask for the same headers. Thread-safe. */
final class IncludePath {
    /**
     * How a search ended.
     *
     * @param directory index in the path where it ended, -1 for the directory of the including file
     * @param absent paths that were asked for before and gave no file
     */
    record Hit(Lookup lookup, int directory, List<String> absent) {}

    private final SourceStore store;
    private final List<String> directories;
    private final int firstAngled;
    private final Map<String, Hit> known = new ConcurrentHashMap<>();
    private final Map<FileIndex, HeaderEffects> effects = new ConcurrentHashMap<>();

    /**
     * Creates a path.
     *
     * @param quoteOnly directories for names in quotes only
     * @param directories directories for all names, searched after those
     */
    IncludePath(SourceStore store, List<String> quoteOnly, List<String> directories) {
        this.store = store;
        this.firstAngled = quoteOnly.size();
        List<String> all = new ArrayList<>(quoteOnly);
        all.addAll(directories);
        this.directories = List.copyOf(all);
    }

    /** Returns what including a file does as long as headers are searched here. */
    HeaderEffects effects(FileIndex file) {
        return effects.computeIfAbsent(file, first -> new HeaderEffects());
    }

    /** Searches as {@code #include} does. */
    Hit find(HeaderName name, String includingDirectory) {
        String key = (name.quoted() ? includingDirectory : "\n") + '\0' + name.name();
        return known.computeIfAbsent(key, unused -> search(name, includingDirectory));
    }

    /** Searches as {@code #include_next} does: behind the directory in which the including file was found. */
    Hit findNext(HeaderName name, int directory) {
        return search(name.name(), Math.max(directory + 1, firstAngled), new ArrayList<>());
    }

    private Hit search(HeaderName name, String includingDirectory) {
        List<String> absent = new ArrayList<>();
        if (name.name().startsWith("/")) {
            Hit hit = ask(name.name(), -1, absent);
            return hit == null ? nothing(absent) : hit;
        }
        if (name.quoted()) {
            Hit beside = ask(path(includingDirectory, name.name()), -1, absent);
            if (beside != null) {
                return beside;
            }
        }
        return search(name.name(), name.quoted() ? 0 : firstAngled, absent);
    }

    private Hit search(String name, int from, List<String> absent) {
        for (int i = from; i < directories.size(); i++) {
            Hit hit = ask(path(directories.get(i), name), i, absent);
            if (hit != null) {
                return hit;
            }
        }
        return nothing(absent);
    }

    private @Nullable Hit ask(String path, int directory, List<String> absent) {
        Lookup lookup = store.lookup(path);
        if (!(lookup instanceof Lookup.Found)) {
            absent.add(path);
        }
        return lookup instanceof Lookup.Missing ? null : new Hit(lookup, directory, List.copyOf(absent));
    }

    private static Hit nothing(List<String> absent) {
        return new Hit(Lookup.MISSING, -1, List.copyOf(absent));
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
