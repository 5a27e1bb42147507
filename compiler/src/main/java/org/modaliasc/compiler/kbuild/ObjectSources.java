// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.kbuild.make.MakeFiles;
import org.modaliasc.compiler.source.Listing;

/** Finds what objects are made from. For use by one thread. */
final class ObjectSources {
    private final MakeFiles files;

    /** The directory asked about last, which is mostly that of the next object, too. */
    private @Nullable String directory;

    private @Nullable Listing listing;

    /** Whether the files of a directory can be seen that lacks a source: some lack hundreds, which a build makes. */
    private final Map<String, Boolean> visible = new HashMap<>();

    ObjectSources(MakeFiles files) {
        this.files = files;
    }

    // The order of the pattern rules in scripts/Makefile.build (6.12); a source in the tree hides a shipped one.
    ObjectSource of(String object) {
        String name = FilePaths.fileName(object);
        String stem = name.substring(0, name.length() - ".o".length());
        Listing beside = beside(FilePaths.parent(object));
        if (beside.has(stem + ".c")) {
            return ObjectSource.C;
        }
        if (beside.has(stem + ".S")) {
            return ObjectSource.ASSEMBLER;
        }
        if (beside.has(stem + ".rs")) {
            return ObjectSource.RUST;
        }
        boolean shipped =
                beside.has(stem + ".c_shipped") || beside.has(stem + ".S_shipped") || beside.has(name + "_shipped");
        if (shipped) {
            return ObjectSource.SHIPPED;
        }
        boolean seen = visible.computeIfAbsent(FilePaths.parent(object), files::isVisible);
        return seen ? ObjectSource.GENERATED : ObjectSource.UNKNOWN;
    }

    private Listing beside(String parent) {
        Listing known = listing;
        if (known == null || !parent.equals(directory)) {
            known = files.listing(parent);
            directory = parent;
            listing = known;
        }
        return known;
    }
}
