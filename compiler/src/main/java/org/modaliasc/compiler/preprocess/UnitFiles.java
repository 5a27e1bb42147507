// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceFile;

/** Which searches for headers a unit depends on. Not thread-safe until the unit has been read. */
public final class UnitFiles {
    private final SourceFile source;
    // Searches are remembered by the include path, so the same one is mostly the same object.
    private final Set<IncludePath.Hit> hits = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<HeaderEffect> effects = Collections.newSetFromMap(new IdentityHashMap<>());

    UnitFiles(SourceFile source) {
        this.source = source;
    }

    void add(IncludePath.Hit hit) {
        hits.add(hit);
    }

    /** Adds the searches of a header that was not followed. */
    void add(HeaderEffect effect) {
        effects.add(effect);
    }

    /** Returns the main file. */
    public SourceFile source() {
        return source;
    }

    /** Returns the files that the program did not supply itself. */
    public List<SourceFile> files() {
        Set<SourceFile> files = new LinkedHashSet<>();
        files.add(source);
        for (IncludePath.Hit hit : all()) {
            if (hit.lookup() instanceof Lookup.Found found && !found.file().builtIn()) {
                files.add(found.file());
            }
        }
        return new ArrayList<>(files);
    }

    /** Returns the paths that were asked for and gave no file. */
    public Set<String> absent() {
        Set<String> absent = new LinkedHashSet<>();
        all().forEach(hit -> absent.addAll(hit.absent()));
        return absent;
    }

    private Set<IncludePath.Hit> all() {
        Deque<HeaderEffect> open = new ArrayDeque<>(effects);
        effects.clear();
        Set<HeaderEffect> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            HeaderEffect effect = open.pop();
            if (seen.add(effect)) {
                Collections.addAll(hits, effect.hits());
                for (HeaderEffect.Step step : effect.steps()) {
                    if (step instanceof HeaderEffect.Included included) {
                        open.push(included.effect());
                    }
                }
            }
        }
        return hits;
    }
}
