// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

/** Reads translation units, sharing among them all that depends on files alone. Thread-safe. */
public final class Preprocessor {
    private final SourceStore store;
    private final FileIndexes indexes = new FileIndexes();
    private final Map<List<List<String>>, IncludePath> paths = new ConcurrentHashMap<>();
    private final Map<List<String>, IncludePath> bases = new ConcurrentHashMap<>();

    /** Creates a preprocessor that takes headers from a store. */
    public Preprocessor(SourceStore store) {
        this.store = store;
    }

    /** Reads a source, expanding only what may declare something of interest. */
    public TranslationUnit read(SourceFile source, PreprocessorOptions options) {
        return TranslationUnit.read(indexes, path(options), options, source, false);
    }

    /**
     * Reads a source, expanding all of it.
     *
     * <p>Many times slower than {@link #read}; it finds also what macros declare in ways that cannot be foreseen by their text.
     */
    public TranslationUnit readEverything(SourceFile source, PreprocessorOptions options) {
        return TranslationUnit.read(indexes, path(options), options, source, true);
    }

    /** Reads headers before a unit asks for them. What comes of units does not depend on it. */
    public void readAhead(Collection<String> headers) {
        for (String path : headers) {
            SourceFile file = store.readAhead(path);
            if (file != null) {
                indexes.of(file);
                file.content();
            }
        }
    }

    private IncludePath path(PreprocessorOptions options) {
        List<String> quoted = options.quoteDirectories();
        List<String> shared = options.includeDirectories();
        List<String> own = options.ownDirectories();
        List<List<String>> key = List.of(quoted, shared, own);
        IncludePath known = paths.get(key);
        if (known == null) {
            IncludePath made = quoted.isEmpty() ? path(shared, own) : quotedPath(quoted, shared, own);
            IncludePath earlier = paths.putIfAbsent(key, made);
            known = earlier == null ? made : earlier;
        }
        return known;
    }

    /** A name in quotes may be found in front of the directories that are shared. */
    private IncludePath quotedPath(List<String> quoted, List<String> shared, List<String> own) {
        List<String> all = new ArrayList<>(shared);
        all.addAll(own);
        return new IncludePath(store, quoted, all);
    }

    private IncludePath path(List<String> shared, List<String> own) {
        IncludePath base = bases.get(shared);
        if (base == null) {
            IncludePath made = new IncludePath(store, List.of(), shared);
            IncludePath earlier = bases.putIfAbsent(shared, made);
            base = earlier == null ? made : earlier;
        }
        return own.isEmpty() ? base : new IncludePath(base, own);
    }
}
