// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the includes of a source are searched, and what was found out about includes searched there. Thread-safe.
 *
 * <p>Two are equal if they search the same directories and files; the hash is kept, because thousands of sources ask.
 */
public final class Places {
    private final List<String> quoted;
    private final List<String> all;
    private final List<String> forced;
    private final int hash;

    /** Files that publish nothing with all they include. */
    private final Set<String> clean = ConcurrentHashMap.newKeySet();

    /** By the names of includes, the files that are not beside the includer; empty for those that do not matter. */
    private final Map<String, String> found = new ConcurrentHashMap<>();

    Places(List<String> quoted, List<String> all, List<String> forced) {
        this.quoted = List.copyOf(quoted);
        this.all = List.copyOf(all);
        this.forced = List.copyOf(forced);
        this.hash = (this.quoted.hashCode() * 31 + this.all.hashCode()) * 31 + this.forced.hashCode();
    }

    List<String> quoted() {
        return quoted;
    }

    List<String> all() {
        return all;
    }

    List<String> forced() {
        return forced;
    }

    boolean isClean(String path) {
        return clean.contains(path);
    }

    void clean(Collection<String> paths) {
        clean.addAll(paths);
    }

    @Nullable
    String found(String include) {
        return found.get(include);
    }

    void found(String include, String path) {
        found.put(include, path);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Places places
                && places.hash == hash
                && places.quoted.equals(quoted)
                && places.all.equals(all)
                && places.forced.equals(forced);
    }
}
