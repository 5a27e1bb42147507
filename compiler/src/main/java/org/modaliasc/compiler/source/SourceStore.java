// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads every file at most once, so that all translation units share its bytes and what is derived from them.
 *
 * <p>Files can be overlaid by text that the program supplies, such as the headers that a kernel build would generate. Thread-safe.
 */
public final class SourceStore {
    /** Largest file read, in bytes; the largest header of a kernel has about 20 MB (generated register lists). */
    public static final int MAX_FILE_BYTES = 64 << 20;

    /** Names of a directory that may not be listed, though its files may be open to those who know their names. */
    private static final Set<String> CLOSED = Set.of("/");

    private final Map<String, Lookup> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> listings = new ConcurrentHashMap<>();
    private final Sightings sightings;

    private final FileAccess disk;
    private final @Nullable SourceStore below;
    private final @Nullable String mountPoint;
    private final Function<String, byte @Nullable []> mounted;

    /** Creates a store over the files on disk. */
    public SourceStore() {
        this(FileAccess.disk(), null, name -> null);
    }

    /**
     * Creates a store with a directory that is not on disk.
     *
     * @param disk gives all other files
     * @param mountPoint path of that directory, without a slash at its end
     * @param mounted returns the text of a file by its path below that directory, null if there is none
     */
    public SourceStore(FileAccess disk, @Nullable String mountPoint, Function<String, byte @Nullable []> mounted) {
        this.disk = disk;
        this.below = null;
        this.sightings = new Sightings();
        this.mountPoint = mountPoint;
        this.mounted = mounted;
    }

    private SourceStore(SourceStore below) {
        this.disk = below.disk;
        this.below = below;
        this.sightings = below.sightings;
        this.mountPoint = null;
        this.mounted = name -> null;
    }

    /** Returns a store that shares the files of this one but has overlays of its own. */
    public SourceStore layer() {
        return new SourceStore(this);
    }

    /** Supplies a text under a name; a later file of that name on disk is not looked at. */
    public void overlay(String name, String text) {
        known.put(name, new Lookup.Found(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8), true)));
    }

    /** Looks for a file by its path; the answer is remembered, also when the file is missing. */
    public Lookup lookup(String path) {
        Lookup answer = known.get(path);
        if (answer == null && below != null) {
            return below.lookup(path);
        }
        if (answer == null) {
            answer = read(path);
            Lookup earlier = known.putIfAbsent(path, answer);
            return earlier == null ? answer : earlier;
        }
        return answer;
    }

    /** Looks for a file that nobody will ask for again, so that its text is not kept; what is kept already is given. */
    public Lookup lookupOnce(String path) {
        Lookup answer = known.get(path);
        if (answer == null && below != null) {
            return below.lookupOnce(path);
        }
        return answer == null ? read(path) : answer;
    }

    /** Returns the notes about what was asked of the disk by others than this store; layers share them. */
    public Sightings sightings() {
        return sightings;
    }

    /** Returns the contents of all files kept that are on disk, by path, and notes which paths were asked for in vain. */
    public Map<String, Long> contents() {
        if (below != null) {
            return below.contents();
        }
        Map<String, Long> contents = new HashMap<>();
        known.forEach((path, lookup) -> {
            if (lookup instanceof Lookup.Found found) {
                byte[] bytes = found.file().bytes();
                if (!found.file().builtIn()) {
                    contents.put(path, Sightings.content(bytes, bytes.length));
                }
            } else if (lookup instanceof Lookup.Unreadable) {
                contents.put(path, Sightings.UNKNOWN);
            } else if (mountPoint == null || !path.startsWith(mountPoint + '/')) {
                sightings.asked(path);
            }
        });
        sightings.files().forEach(contents::putIfAbsent);
        return contents;
    }

    /** Returns the file of that path if it can be read, and null otherwise. */
    public @Nullable SourceFile open(String path) {
        return lookup(path) instanceof Lookup.Found found ? found.file() : null;
    }

    /** Tells whether a directory on disk has an entry of a name, of whatever kind; the disk is asked once for all names. */
    public boolean lists(String directory, String name) {
        if (below != null) {
            return below.lists(directory, name);
        }
        if (Sightings.passing(name)) {
            sightings.asked(directory + '/' + name);
        }
        Set<String> names = listings.get(directory);
        if (names == null) {
            names = listings.computeIfAbsent(directory, this::list);
        }
        return names == CLOSED ? new File(directory, name).exists() : names.contains(name);
    }

    private Set<String> list(String directory) {
        sightings.asked(directory + "/x");
        String[] names = new File(directory).list();
        return names != null ? Set.of(names) : new File(directory).exists() ? CLOSED : Set.of();
    }

    private Lookup read(String path) {
        if (mountPoint != null && path.startsWith(mountPoint + '/')) {
            byte[] bytes = mounted.apply(path.substring(mountPoint.length() + 1));
            return bytes == null ? Lookup.MISSING : new Lookup.Found(new SourceFile(path, bytes, true));
        }
        return disk.read(path);
    }
}
