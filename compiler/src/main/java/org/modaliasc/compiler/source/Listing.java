// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

import java.io.File;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names in a directory on disk, as they were when it was first asked for. Immutable and thread-safe. */
public final class Listing {
    private final String directory;
    private final Sightings sightings;

    /** Null if the directory may not be listed, though its files may be open to those who know their names. */
    private final @Nullable Set<String> names;

    Listing(String directory, Sightings sightings) {
        this.directory = directory;
        this.sightings = sightings;
        sightings.asked(directory + "/x");
        String[] found = new File(directory).list();
        if (found != null) {
            sightings.holds(directory, found);
        }
        this.names = found != null ? Set.of(found) : new File(directory).exists() ? null : Set.of();
    }

    /** Tells whether there is an entry of a name, of whatever kind. */
    public boolean has(String name) {
        if (Sightings.passing(name)) {
            sightings.asked(directory + '/' + name);
        }
        return names == null ? new File(directory, name).exists() : names.contains(name);
    }

    /** Returns all names, none if there is no such directory or it may not be listed. */
    public Set<String> names() {
        sightings.listed(directory);
        return names == null ? Set.of() : names;
    }

    /** Tells whether the directory could be listed, so that what has no entry is not there. */
    boolean complete() {
        return names != null;
    }
}
