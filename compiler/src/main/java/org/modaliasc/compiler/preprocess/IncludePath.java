// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

/** Where includes are searched. Answers are remembered, because all units ask for the same headers. Thread-safe. */
final class IncludePath {
    /**
     * How a search ended.
     *
     * @param path the path that found it, which may be the base of the one that was asked
     * @param number number among all searches of this path and of those that share its beginning
     * @param directory index in the path where it ended, -1 for the directory of the including file
     * @param absent paths that were asked for before and gave no file
     */
    record Hit(IncludePath path, int number, Lookup lookup, int directory, List<String> absent) {}

    private final SourceStore store;
    private final @Nullable IncludePath base;
    private final List<String> directories;
    private final int firstAngled;
    private final Map<String, Hit> known = new ConcurrentHashMap<>();
    private final Map<FileIndex, HeaderEffects> effects = new ConcurrentHashMap<>();
    // All that were made, by number; shared with the base.
    private final List<Hit> hits;
    // Those of them that gave no file which matters to some units only; shared with the base.
    private final BitSet passed;

    /**
     * Creates a path.
     *
     * @param quoteOnly directories for names in quotes only
     * @param directories directories for all names, searched after those
     */
    IncludePath(SourceStore store, List<String> quoteOnly, List<String> directories) {
        this.store = store;
        this.base = null;
        this.firstAngled = quoteOnly.size();
        List<String> all = new ArrayList<>(quoteOnly);
        all.addAll(directories);
        this.directories = List.copyOf(all);
        this.hits = new ArrayList<>();
        this.passed = new BitSet();
    }

    /**
     * Creates a path that goes on where another one ends. What is found in the directories of both is found in the same way, so what
     * is known of including it is known for both.
     *
     * @param base a path without directories for names in quotes only, and without a base itself
     * @param further directories searched last
     */
    IncludePath(IncludePath base, List<String> further) {
        this.store = base.store;
        this.base = base;
        this.firstAngled = 0;
        List<String> all = new ArrayList<>(base.directories);
        all.addAll(further);
        this.directories = List.copyOf(all);
        this.hits = base.hits;
        this.passed = base.passed;
    }

    /** Tells whether a search ended as it ends for all paths with the same base. */
    boolean common(Hit hit) {
        return hit.lookup instanceof Lookup.Found && hit.path == (base == null ? this : base);
    }

    /** Returns the searches with the given numbers. */
    List<Hit> hits(BitSet numbers) {
        synchronized (hits) {
            List<Hit> chosen = new ArrayList<>();
            for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
                chosen.add(hits.get(i));
            }
            return chosen;
        }
    }

    /** Returns what a numbering says about the files on disk that some searches found. */
    BitSet numbers(BitSet searches, UnitHeaders.Numbering numbering) {
        BitSet found = new BitSet();
        synchronized (hits) {
            int[] known = numbering.of(hits, hits.size());
            for (int i = searches.nextSetBit(0); i >= 0; i = searches.nextSetBit(i + 1)) {
                if (known[i] == 0) {
                    known[i] = 1 + number(hits.get(i).lookup, numbering);
                }
                if (known[i] > 1) {
                    found.set(known[i] - 2);
                }
            }
        }
        return found;
    }

    /** Returns one more than the number of a file on disk, or 0. */
    private static int number(Lookup lookup, UnitHeaders.Numbering numbering) {
        return lookup instanceof Lookup.Found found && !found.file().builtIn()
                ? 1 + Math.max(-1, numbering.number(found.file().name()))
                : 0;
    }

    /**
     * Returns the files on disk that the searches with the given numbers found, without those that matter to all. Most do, so a search
     * that was once left out is not looked at again.
     */
    List<SourceFile> ownFiles(BitSet numbers) {
        Set<String> shared = store.sightings().shared();
        List<SourceFile> files = new ArrayList<>();
        synchronized (hits) {
            BitSet left = (BitSet) numbers.clone();
            left.andNot(passed);
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
                if (hits.get(i).lookup instanceof Lookup.Found found
                        && !found.file().builtIn()
                        && !shared.contains(found.file().name())) {
                    files.add(found.file());
                } else {
                    passed.set(i);
                }
            }
        }
        return files;
    }

    /** Returns what including a file does as long as headers are searched here. */
    HeaderEffects effects(FileIndex file) {
        HeaderEffects made = effects.get(file);
        if (made == null) {
            HeaderEffects fresh = new HeaderEffects(base == null ? null : base.effects(file));
            HeaderEffects earlier = effects.putIfAbsent(file, fresh);
            made = earlier == null ? fresh : earlier;
        }
        return made;
    }

    /** Searches as {@code #include} does. */
    Hit find(HeaderName name, String includingDirectory) {
        if (base != null) {
            Hit hit = base.find(name, includingDirectory);
            if (!(hit.lookup instanceof Lookup.Missing)) {
                return hit;
            }
        }
        String key = (name.quoted() ? includingDirectory : "\n") + '\0' + name.name();
        Hit hit = known.get(key);
        if (hit == null) {
            // Two threads may search for the same name; they find the same.
            Hit found = search(name, includingDirectory);
            Hit earlier = known.putIfAbsent(key, found);
            hit = earlier == null ? found : earlier;
        }
        return hit;
    }

    /** Searches as {@code #include_next} does: behind the directory in which the including file was found. */
    Hit findNext(HeaderName name, int directory) {
        int from = Math.max(directory + 1, firstAngled);
        String key = "\n" + from + '\0' + name.name();
        Hit hit = known.get(key);
        if (hit == null) {
            Hit found = search(name.name(), from, new ArrayList<>());
            Hit earlier = known.putIfAbsent(key, found);
            hit = earlier == null ? found : earlier;
        }
        return hit;
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
        return lookup instanceof Lookup.Missing ? null : hit(lookup, directory, absent);
    }

    private Hit nothing(List<String> absent) {
        return hit(Lookup.MISSING, -1, absent);
    }

    private Hit hit(Lookup lookup, int directory, List<String> absent) {
        synchronized (hits) {
            Hit hit = new Hit(this, hits.size(), lookup, directory, List.copyOf(absent));
            hits.add(hit);
            return hit;
        }
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
