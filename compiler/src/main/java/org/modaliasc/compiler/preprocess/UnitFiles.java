// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceFile;

/** Which searches for headers a unit depends on. Not thread-safe until the unit has been read. */
public final class UnitFiles {
    private final SourceFile source;
    private final IncludePath path;
    private final BitSet numbers = new BitSet();

    UnitFiles(SourceFile source, IncludePath path) {
        this.source = source;
        this.path = path;
    }

    void add(IncludePath.Hit hit) {
        numbers.set(hit.number());
    }

    /** Adds the searches of a header that was not followed. */
    void add(HeaderSearches searches) {
        searches.addTo(numbers);
    }

    /** Returns the main file. */
    public SourceFile source() {
        return source;
    }

    /** Returns the files that the program did not supply itself. */
    public List<SourceFile> files() {
        Set<SourceFile> files = new LinkedHashSet<>();
        files.add(source);
        for (IncludePath.Hit hit : path.hits(numbers)) {
            if (hit.lookup() instanceof Lookup.Found found && !found.file().builtIn()) {
                files.add(found.file());
            }
        }
        return new ArrayList<>(files);
    }

    /** Returns the headers apart from the main file. */
    public UnitHeaders headers() {
        return new UnitHeaders(path, numbers);
    }

    /** Returns those of the files that are not known to matter to all units. */
    public Set<SourceFile> ownFiles() {
        Set<SourceFile> files = new LinkedHashSet<>();
        files.add(source);
        files.addAll(path.ownFiles(numbers));
        return files;
    }

    /** Returns the paths that were asked for and gave no file. */
    public Set<String> absent() {
        Set<String> absent = new LinkedHashSet<>();
        for (IncludePath.Hit hit : path.hits(numbers)) {
            absent.addAll(hit.absent());
        }
        return absent;
    }
}
